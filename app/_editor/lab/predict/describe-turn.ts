import { formatFigure } from '#app/_editor/values/format-figure.ts';

const same = 0.9999;
const alike = 0.9;
const related = 0.5;

/** How far a direction turned, in words. @param cosine between the old and the new; null = not of one kind */
export function describeTurn(cosine: number | null): string {
  if (cosine === null) return 'The new direction cannot be compared with the old one.';
  const figure = `cosine ${formatFigure(cosine)} to the old direction`;
  if (cosine > same) return `The direction stays as it was: ${figure}.`;
  if (cosine > alike) return `The direction turns a little: ${figure}.`;
  if (cosine > related) return `The direction turns clearly: ${figure}.`;
  return `It is another direction: ${figure}.`;
}
