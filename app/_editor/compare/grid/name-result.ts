import type { GridResult } from './grid-results.ts';

/** What to call a result where there is room for one line. */
export function nameResult({ title, facts }: Pick<GridResult, 'title' | 'facts'>): string {
  if (title !== null) return facts.length === 1 ? `${title} · ${facts[0]}` : title;
  return facts.join(' · ') || 'Result';
}
