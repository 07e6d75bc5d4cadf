import { storeFolders } from '#server/store/store-folders.ts';
import { scratchDatabase } from '#test/helpers/scratch-postgres.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

/** A document of one node that says a word. */
export function documentSaying(word: string, name = 'Greeting') {
  return {
    format: 'tack-workflow',
    version: 1,
    name,
    graph: { nodes: [{ id: 'a', type: 'text', params: { text: word } }], edges: [] },
  } as const;
}

/** An empty home with a database. */
export async function scratchHome() {
  const folders = storeFolders(await temporaryFolder());
  return { folders, ...(await scratchDatabase()) };
}
