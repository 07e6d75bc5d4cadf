import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openLanguageModel } from '#server/models/writer/open-language-model.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { createTestPlaces, work } from './test-places.ts';

// Made by tools/fixtures/four_bits.py: a pack as tools/export writes it, and what PyTorch writes with
// the same rounded weights.
const folder = path.resolve(import.meta.dirname, '../../fixtures/four-bits');
const cases = z
  .array(z.object({ prompt: z.string(), newIds: z.array(z.int()) }))
  .parse(JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')));

test.each(cases)(
  'writes with weights in four bits what PyTorch writes, after "$prompt"',
  async ({ prompt, newIds }) => {
    const places = { ...createTestPlaces(), packsFolders: [folder] };
    const model = await openLanguageModel(await openPack(places, 'phi-2'), 'cpu');
    const ids: number[] = [];
    await model.write({
      prompt,
      maxTokens: newIds.length,
      sampling: { temperature: 0, topK: 0, random: () => 0 },
      isFinished: () => false,
      signal: work.signal,
      onIds: (all) => ids.splice(0, ids.length, ...all),
    });
    await model.close();
    expect(ids).toEqual(newIds);
  },
);
