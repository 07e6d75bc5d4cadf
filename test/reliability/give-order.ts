import { rename, writeFile } from 'node:fs/promises';

/** Orders a call to fail, as `fail-once.ts` and `fail-statement-once.ts` read it. */
export async function giveOrder(file: string, words: string): Promise<void> {
  await writeFile(`${file}.part`, words);
  await rename(`${file}.part`, file);
}
