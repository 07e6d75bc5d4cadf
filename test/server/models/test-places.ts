import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createShelf } from '#server/models/sessions/shelf.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The pack that every test of models uses; another and its fixture may be named in the environment. */
export const packId = process.env['TACK_TEST_PACK'] ?? 'shapes';

/** Folders for tests of models. */
export const testPlaces = {
  packsFolders: [process.env['TACK_TEST_PACKS'] ?? path.join(root, 'packs')],
  parityFolder: process.env['TACK_TEST_PARITY'] ?? path.join(root, 'test/fixtures/parity'),
};

/** Places with a shelf and derived graphs of their own. */
export function createTestPlaces() {
  const derivedFolder = mkdtempSync(path.join(tmpdir(), 'tack-models-'));
  return {
    packsFolders: testPlaces.packsFolders,
    recordsFolder: path.join(derivedFolder, 'verified'),
    graphsFolder: path.join(derivedFolder, 'graphs'),
    shelf: createShelf(),
  };
}

/** Work that nobody cancels. */
export const work = { signal: new AbortController().signal };
