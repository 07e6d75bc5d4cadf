import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { WriteRequest } from '#nodes/contract/toolbox.ts';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { buildChat } from '#server/models/writer/build-chat.ts';
import { openLanguageModel } from '#server/models/writer/open-language-model.ts';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { inHalfPrecision } from '#test/helpers/half-precision.ts';
import { publishedFiles, readExpected } from '#test/helpers/published-files.ts';
import { inTwoFiles } from '#test/helpers/rewrite-export.ts';
import { prepareHub } from './prepare-hub.ts';

const expected = z
  .object({
    newTokens: z.number(),
    continuations: z.array(z.tuple([z.string(), z.string()])),
  })
  .parse(readExpected('qwen3'));
const signal = new AbortController().signal;
const published = publishedFiles('qwen3');

/** Installs an export as "qwen3-600m" through the command, and opens what came of it. */
async function install(files: Record<string, Uint8Array | string>, ...more: readonly string[]) {
  const { home, packs } = await prepareHub([{ name: 'org/qwen3', files }]);
  const answer = await packs('install', 'qwen3-600m', '--from', 'org/qwen3', ...more);
  expect(answer.code, answer.stderr).toBe(0);
  const places = { packsFolders: [join(home, 'packs')], recordsFolder: join(home, 'verified') };
  return { home, places, pack: await openPack(places, 'qwen3-600m') };
}

/** What a pack's model writes to each prompt that transformers was given, always the likeliest. */
async function writeAll(pack: Awaited<ReturnType<typeof install>>['pack']) {
  const model = await openLanguageModel(pack, 'cpu');
  const written: string[] = [];
  for (const [prompt] of expected.continuations) {
    const { text } = await model.write({
      ...{ prompt, maxTokens: expected.newTokens, signal },
      sampling: { temperature: 0, topK: 0, random: () => 0 },
      isFinished: () => false,
    });
    written.push(text);
  }
  await model.close();
  return written;
}

const graph = 'onnx/model.onnx';
const model = parseModel(published[graph] ?? new Uint8Array());
const { [graph]: _, ...settings } = published;
const twoFiles = inTwoFiles(model, 'model.onnx_data');

test.each<[string, Record<string, Uint8Array | string>]>([
  ['for transformers.js', published],
  [
    'by Optimum, in the folder itself with its weights outside',
    { ...settings, 'model.onnx': twoFiles.graph, 'model.onnx_data': twoFiles.weights },
  ],
  [
    'under the name of older exports',
    { ...settings, 'onnx/decoder_model_merged.onnx': published[graph] ?? '' },
  ],
])('a Qwen3 published %s writes what transformers writes', async (_name, files) => {
  const { pack } = await install(files);
  expect(pack.manifest.writer).toEqual({
    ...{ model: 'writer', dtype: 'fp32', context: 2048, captionWords: 24 },
    ...{ style: 'chat', template: { enable_thinking: false } },
  });
  expect(await writeAll(pack)).toEqual(expected.continuations.map(([, text]) => text));
});

test('of several precisions the one that is asked for is taken, a cache in half precision too', async () => {
  const half = writeModel(inHalfPrecision(model));
  const { pack } = await install(
    { ...published, 'onnx/model_fp16.onnx': half },
    '--variant',
    'fp16',
  );
  const graphs = pack.manifest.files.filter(({ path }) => path.endsWith('.onnx'));
  expect(graphs.map(({ path }) => path)).toEqual(['writer/onnx/model_fp16.onnx']);
  const written = await writeAll(pack);
  expect(written.map((text) => text.length > 0)).toEqual(written.map(() => true));
});

test('puts a question as turns in the words of the template beside the tokenizer', async () => {
  const { pack } = await install(published);
  const language = await openLanguageModel(pack, 'cpu');
  const question = {
    ...{ template: 'Change: [TRANSFORMATION]', instruction: 'make it green', count: 2 },
    ...{ before: ['a red circle'], writesAfter: false },
  };
  const { turns } = buildChat(question, []);
  const said = turns.map(({ role, content }) => `<|im_start|>${role}\n${content}<|im_end|>\n`);
  expect(language.phrase(question, [])).toBe(
    `${said.join('')}<|im_start|>assistant\n<think>\n\n</think>\n\n`,
  );
  await language.close();
});

test('a chat model is asked for captions in turns, and writes the same from the same seed', async () => {
  const { home, places } = await install(published);
  const tools = createModelTools({ packsFolders: places.packsFolders, derivedFolder: home });
  const request: WriteRequest = {
    ...{ pack: 'qwen3-600m', caption: 'a red circle', instruction: 'make it green' },
    template: 'Write [NUMBER] captions before and after: [TRANSFORMATION]\n\nCaption 1:',
    ...{ shots: [], shotCount: 0, count: 1, temperature: 1, topK: 20, seed: 3 },
    ...{ maxAttempts: 2, parser: 'corrected' },
  };
  const { seconds: _, ...written } = await tools.writer.write(request, { signal });
  const { seconds, ...again } = await tools.writer.write(request, { signal });
  await tools.close();
  expect(seconds).toHaveLength(written.attempts.length);
  expect(written).toEqual(again);
  expect(written.before).toEqual(['a red circle']);
  expect(written.attempts[0]?.prompt).toContain('<|im_start|>user\n');
});

test.each<[string, Record<string, Uint8Array | string>, string, RegExp]>([
  [
    'another language model',
    { ...published, 'config.json': '{"model_type":"phi"}' },
    'pack/wrong-kind',
    /is a model "phi": it cannot be used in place of Qwen3 0\.6B/,
  ],
  [
    'a model without a chat template',
    Object.fromEntries(Object.entries(published).filter(([name]) => !name.endsWith('.jinja'))),
    'pack/unsupported',
    /has no chat template/,
  ],
  [
    'a checkpoint without graphs',
    { ...settings, 'model.safetensors': 'x' },
    'pack/wrong-kind',
    /it has no onnx\/model\.onnx, and no graphs at all/,
  ],
])('%s is refused as Qwen3', async (_name, files, code, words) => {
  const { packs } = await prepareHub([{ name: 'org/qwen3', files }]);
  const { stdout } = await packs('install', 'qwen3-600m', '--from', 'org/qwen3', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code, message: expect.stringMatching(words) },
  });
});
