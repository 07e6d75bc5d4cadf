import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Writes a pack that only writes captions; returns the folders that opening it needs. */
export function makePack(id = 'little', changes: Record<string, unknown> = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'tack-packs-'));
  const folder = path.join(root, 'packs', id);
  mkdirSync(path.join(folder, 'writer'), { recursive: true });
  const contents = { LICENCE: 'MIT', 'writer/config.json': '{}' };
  for (const [name, text] of Object.entries(contents)) writeFileSync(path.join(folder, name), text);
  const manifest = {
    format: 'tack-pack',
    version: 1,
    id,
    title: 'Little',
    summary: 'Writes captions.',
    licence: 'MIT',
    source: 'made by a test',
    reach: { world: 'nothing', usualPsnr: null, better: null },
    files: Object.entries(contents).map(([name, text]) => ({
      path: name,
      bytes: text.length,
      sha256: sha256(text),
    })),
    writer: { model: 'writer', dtype: 'fp32', context: 128, captionWords: 8 },
    ...changes,
  };
  writeFileSync(path.join(folder, 'pack.json'), JSON.stringify(manifest));
  return {
    folder,
    places: {
      packsFolders: [path.join(root, 'packs')],
      recordsFolder: path.join(root, 'verified'),
    },
  };
}
