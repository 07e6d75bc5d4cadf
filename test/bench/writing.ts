import path from 'node:path';
import { parseArgs } from 'node:util';
import { shotSets } from '#nodes/language/shot-sets.ts';
import { writeCaptionsParams } from '#nodes/language/write-captions-params.ts';
import { createShelf } from '#server/models/sessions/shelf.ts';
import { buildPrompt } from '#server/models/writer/build-prompt.ts';
import { openLanguageModel } from '#server/models/writer/open-language-model.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { middle } from './processes.ts';
import { peakMemory } from './step/peak-memory.ts';

/**
 * Times a pack's writer as the product runs it, alone in its process, and prints
 * `{ promptTokens, promptSeconds, tokensPerSecond, peakBytes }`: medians over the repeats, which end
 * after a minute, after a short answer that nothing is measured of.
 */
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'packs/shapes' },
    tokens: { type: 'string', default: '64' },
    repeats: { type: 'string', default: '3' },
  },
});

const repeats = Number(values.repeats);
const folder = path.resolve(values.pack);
const pack = await openPack(
  { packsFolders: [path.dirname(folder)], recordsFolder: 'out/bench/verified' },
  path.basename(folder),
);
const shelf = createShelf();
const model = await openLanguageModel(pack, shelf.device);
const question = {
  template: writeCaptionsParams.parse({}).template,
  instruction: 'make the circle green',
  count: 10,
  before: ['a red circle on a blue background'],
  writesAfter: false,
};
const prompt = buildPrompt(question, shotSets.shapes.slice(0, 3));

/** Seconds to the first token, and tokens a second from there on. */
async function writeOnce(asked: string, maxTokens: number) {
  const times = [performance.now()];
  await model.write({
    prompt: asked,
    maxTokens,
    sampling: { temperature: 0, topK: 0, random: () => 0 },
    isFinished: () => false,
    signal: new AbortController().signal,
    onIds: () => times.push(performance.now()),
  });
  const [start = 0, first = 0] = times;
  const last = times.at(-1) ?? first;
  return {
    promptSeconds: (first - start) / 1000,
    tokensPerSecond: (times.length - 2) / ((last - first) / 1000),
  };
}

await writeOnce('a red circle', 4);
const start = performance.now();
const written: Awaited<ReturnType<typeof writeOnce>>[] = [];
while (written.length === 0 || (written.length < repeats && performance.now() - start < 60_000)) {
  written.push(await writeOnce(prompt, Number(values.tokens)));
}
const result = {
  promptTokens: model.countTokens(prompt),
  promptSeconds: middle(written.map(({ promptSeconds }) => promptSeconds)),
  tokensPerSecond: middle(written.map(({ tokensPerSecond }) => tokensPerSecond)),
  peakBytes: peakMemory(),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
await model.close();
