import { readFile, writeFile } from 'node:fs/promises';
import type { Figure } from './figure.ts';

const start = '<!-- figures: written by `npm run test:reliability` -->\n';
const end = '<!-- end of figures -->\n';
const head = '| Figure | Promise | Measured | Holds | On |\n| --- | --- | --- | --- | --- |\n';

/** Puts figures into the table of a document, in place of older ones of the same name. */
export async function writeFigures(
  file: string,
  figures: readonly Figure[],
  on: string,
): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [before, rest] = text.split(start);
  const [table, after] = rest?.split(end) ?? [];
  if (before === undefined || table === undefined || after === undefined) {
    throw new Error(`${file} has no place for figures.`);
  }
  const rows = new Map<string, string>();
  for (const row of table.split('\n').slice(2)) {
    const id = /^\| (\S+) /.exec(row)?.[1];
    if (id !== undefined) rows.set(id, row);
  }
  for (const figure of figures) rows.set(figure.id, rowOf(figure, on));
  const lines = [...rows.values()].toSorted(byNumber).join('\n');
  await writeFile(file, `${before}${start}${head}${lines}\n${end}${after}`);
}

function rowOf({ id, promise, measured, holds, skipped }: Figure, on: string): string {
  const verdict = holds === null ? 'reported' : holds ? 'yes' : '**no**';
  const words = skipped === undefined ? [measured, verdict] : [`not measured: ${skipped}`, '–'];
  return `| ${[id, promise, ...words, on].map(inCell).join(' | ')} |`;
}

function inCell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').slice(0, 600);
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
