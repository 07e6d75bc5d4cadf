import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownPacks } from '#server/packs/known-packs.ts';

const readExported = (id: string) =>
  JSON.parse(readFileSync(`tools/export/settings/${id}/settings.json`, 'utf8'));

test.each(['sd15', 'blip-base', 'phi-2', 'clip-b32', 'clip-l14', 'dinov2-small'])(
  'the exporter and the installation say the same of %s',
  (id) => {
    const known = knownPacks.find((pack) => pack.id === id);
    const { defaults, captioner, writer, ...exported } = readExported(id);
    expect(exported).toMatchObject({
      title: known?.title,
      licence: known?.licence.name,
      source: known?.checkpoint,
      reach: known?.reach,
    });
    expect(exported.limits ?? null).toBe(known?.licence.limits);
    const own = { ...captioner, ...writer, ...(defaults && { defaults }) };
    expect(known?.settings).toMatchObject(own);
  },
);
