import { expect, test } from 'vitest';
import { openPhi } from '#server/models/writer/open-phi.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { parity } from './parity/fixture.ts';
import { createTestPlaces, packId, work } from './test-places.ts';

test.each(parity.writer.cases)(
  'writes greedily what PyTorch writes, case %#',
  async ({ prompt, newIds, text }) => {
    const phi = await openPhi(await openPack(createTestPlaces(), packId));
    const ids: number[] = [];
    const written = await phi.write({
      prompt,
      maxTokens: parity.writer.maxNewTokens,
      sampling: { temperature: 0, topK: 0, random: () => 0 },
      isFinished: () => false,
      signal: work.signal,
      onIds: (all) => ids.splice(0, ids.length, ...all),
    });
    await phi.close();
    expect(ids).toEqual(newIds);
    expect(written.text).toBe(text);
  },
);
