import { expect, onTestFinished, test } from 'vitest';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { packId, testPlaces, work } from '../models/test-places.ts';
import { noteEffects } from './note-effects.ts';

test('models are opened from their pack, without a connection, a program or a file elsewhere', async () => {
  const derivedFolder = await temporaryFolder();
  const tools = createModelTools({ packsFolders: testPlaces.packsFolders, derivedFolder });
  onTestFinished(() => tools.close());
  const effects = noteEffects();
  const { size } = await tools.diffusion.describe(packId);
  const image = { width: size, height: size, data: new Uint8Array(size * size * 3) };
  const about = { pack: packId, image, beams: 1, minTokens: null, maxTokens: null };
  const { text: caption } = await tools.captioner.caption(about, work);
  await tools.encoder.encode({ pack: packId, captions: [caption] }, work);
  const asked = {
    ...{ pack: packId, caption, instruction: '{{constructor.constructor("1")()}}', shots: [] },
    ...{ template: '{% raw %}[NUMBER] [TRANSFORMATION] <|endoftext|>', shotCount: 0, count: 1 },
    ...{ temperature: 1, topK: 50, seed: 1, maxAttempts: 1, parser: 'corrected' as const },
  };
  await tools.writer.write(asked, work);
  expect(effects.connections).toEqual([]);
  expect(effects.programs).toEqual([]);
  expect(effects.writes.length).toBeGreaterThan(0);
  expect(effects.writes.filter((path) => !path.startsWith(derivedFolder))).toEqual([]);
});
