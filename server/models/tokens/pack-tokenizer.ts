import path from 'node:path';
import type { Shelf } from '#server/models/sessions/shelf.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import { openTokenizer } from './open-tokenizer.ts';

/** The tokenizer in one of a pack's folders. */
export function packTokenizer(shelf: Shelf, pack: OpenedPack, folder: string) {
  return shelf.keep(`${pack.digest}/${folder}`, () =>
    openTokenizer(path.join(pack.folder, folder)),
  );
}
