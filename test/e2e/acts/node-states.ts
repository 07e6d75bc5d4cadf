import type { Page } from 'playwright-core';

const words = ['waiting', 'running', 'done', 'cached', 'overridden', 'stale', 'failed', 'not run'];

/** What the cards say of their nodes' states, by title. */
export async function nodeStates(page: Page): Promise<Readonly<Record<string, string>>> {
  const cards = page.locator('.react-flow__node-card');
  const headers = await cards.evaluateAll((found) =>
    found.map((card) => ({
      title: card.getAttribute('aria-label') ?? '',
      text: card.querySelector('header')?.textContent ?? '',
    })),
  );
  return Object.fromEntries(
    headers.map(({ title, text }) => {
      const rest = text.slice(text.indexOf(title) + title.length);
      return [title, words.find((word) => rest.includes(word)) ?? 'nothing'];
    }),
  );
}
