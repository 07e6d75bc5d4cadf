import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './files-in.ts';

/** The files of one of the small exports in test/fixtures/published, by their paths in it. */
export function publishedFiles(name: string): Record<string, Uint8Array> {
  const folder = path.join('test/fixtures/published', name);
  return Object.fromEntries(
    filesIn(folder).map((file) => [file, readFileSync(path.join(folder, file))]),
  );
}

/** What transformers makes of that export. */
export function readExpected(name: string): unknown {
  return JSON.parse(readFileSync(`test/fixtures/published/${name}.json`, 'utf8'));
}
