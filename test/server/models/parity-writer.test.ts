import { expect, test } from 'vitest';
import { openLanguageModel } from '#server/models/writer/open-language-model.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { parity } from './parity/fixture.ts';
import { createTestPlaces, packId, work } from './test-places.ts';

test.each(parity.writer.cases)(
  'writes greedily what PyTorch writes, case %#',
  async ({ prompt, newIds, text }) => {
    const model = await openLanguageModel(await openPack(createTestPlaces(), packId), 'cpu');
    const ids: number[] = [];
    const written = await model.write({
      prompt,
      maxTokens: parity.writer.maxNewTokens,
      sampling: { temperature: 0, topK: 0, random: () => 0 },
      isFinished: () => false,
      signal: work.signal,
      onIds: (all) => ids.splice(0, ids.length, ...all),
    });
    await model.close();
    expect(ids).toEqual(newIds);
    expect(written.text).toBe(text);
  },
);
