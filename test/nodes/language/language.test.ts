import { expect, test } from 'vitest';
import type { CaptionEncoder, CaptionWriter, WriteRequest } from '#nodes/contract/toolbox.ts';
import { captionImage } from '#nodes/language/caption-image.ts';
import { captions } from '#nodes/language/captions.ts';
import { encodeCaptions } from '#nodes/language/encode-captions.ts';
import { text } from '#nodes/language/text.ts';
import { writeCaptions } from '#nodes/language/write-captions.ts';
import { pictureOf } from '../pictures.ts';
import { runNode } from '../run-node.ts';

const inputs = { caption: 'a red circle', instruction: 'make the circle green' };

function fakeWriter(accepted = true, shots = 3) {
  const asked: WriteRequest[] = [];
  const writer: CaptionWriter = {
    write: async (request, work) => {
      asked.push(request);
      work.onStep?.(3, 40);
      work.onText?.('Caption 1: a', 2);
      const attempt = {
        prompt: 'p',
        written: 'w',
        before: [],
        after: [],
        refusal: 'no',
        tokens: 3,
        shots,
      };
      const after = accepted ? 'a green circle' : request.caption;
      const attempts = [attempt, attempt];
      return { before: [request.caption], after: [after], attempts, accepted, seconds: [0.4, 2] };
    },
  };
  return { writer, asked };
}

function fakeEncoder(tokens: number) {
  const asked: (readonly string[])[] = [];
  const encoder: CaptionEncoder = {
    encode: async ({ pack, captions: texts }) => {
      asked.push(texts);
      const tensor = { dims: [texts.length, 1, 1], data: new Float32Array(texts.length) };
      const tokenTexts = texts.map((text) => text.split(' '));
      const tokenCounts = texts.map(() => tokens);
      return { embedding: { pack, tensor }, tokenCounts, limit: 32, tokenTexts };
    },
  };
  return { encoder, asked };
}

test('captions with three beams and records them', async () => {
  const { outputs, records, glimpses } = await runNode(
    captionImage,
    { image: pictureOf(1, 1, () => 0) },
    {
      tools: {
        captioner: {
          caption: async ({ beams, pack, minTokens, maxTokens }, work) => {
            work.onText?.('a red');
            return {
              text: `${beams} ${pack} ${minTokens} ${maxTokens}`,
              beams: [{ text: 'x', logProbability: -1 }],
            };
          },
        },
      },
    },
  );
  expect(outputs.caption).toBe('3 shapes null null');
  expect(records.get('beams')).toEqual([{ text: 'x', logProbability: -1 }]);
  expect(glimpses).toEqual([{ type: 'text', text: 'a red' }]);
});

test('a shortest length above the longest is refused in words', () => {
  const parsed = captionImage.params.safeParse({ minTokens: 20, maxTokens: 10 });
  expect(parsed.error?.issues[0]?.message).toBe(
    'The shortest length must not be above the longest.',
  );
});

test('says how many examples were left out because they did not fit the language model', async () => {
  const tools = { writer: fakeWriter(true, 2).writer };
  const few = await runNode(writeCaptions, inputs, { tools, params: { shotCount: 5 } });
  expect(few.notices).toEqual([
    'Only 2 of 5 examples fit the language model together with the answer: ask for fewer captions, or use shorter examples.',
  ]);
  const all = await runNode(writeCaptions, inputs, { tools, params: { shotCount: 2 } });
  expect(all.notices).toEqual([]);
});

test('gives texts and captions as written', async () => {
  expect((await runNode(text, {}, { params: { text: ' as is ' } })).outputs.text).toBe(' as is ');
  const list = [{ text: 'a', enabled: false }];
  expect((await runNode(captions, {}, { params: { captions: list } })).outputs.captions).toEqual(
    list,
  );
});

test('writes captions with the chosen examples, and keeps every attempt', async () => {
  const { writer, asked } = fakeWriter();
  const params = { shotSet: 'photographs', count: 2 };
  const run = await runNode(writeCaptions, inputs, { params, tools: { writer } });
  expect(run.outputs).toEqual({
    before: [{ text: 'a red circle', enabled: true }],
    after: [{ text: 'a green circle', enabled: true }],
  });
  expect(asked[0]).toMatchObject({
    ...inputs,
    count: 2,
    shotCount: 3,
    topK: 50,
    parser: 'corrected',
  });
  expect(asked[0]?.shots).toHaveLength(25);
  expect(run.records.get('attempts')).toHaveLength(2);
  expect(run.records.get('attemptSeconds')).toEqual([0.4, 2]);
  expect(run.progress).toEqual(['3/40']);
  expect(run.glimpses).toEqual([{ type: 'text', text: 'Caption 1: a', attempt: 2 }]);
  expect(run.notices).toEqual([]);
});

test('takes examples of your own', async () => {
  const { writer, asked } = fakeWriter();
  const customShots = [{ instruction: 'x', before: ['a'], after: ['b'] }];
  const params = { shotSet: 'custom', customShots };
  await runNode(writeCaptions, inputs, { params, tools: { writer } });
  expect(asked[0]?.shots).toEqual(customShots);
  const empty = writeCaptions.params.safeParse({ shotSet: 'custom' });
  expect(empty.error?.issues[0]?.message).toMatch(/at least one example/);
});

test('says so when nothing usable was written', async () => {
  const { writer } = fakeWriter(false);
  const { notices } = await runNode(writeCaptions, inputs, { tools: { writer } });
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/no usable captions in 2 attempts, so the edit changes nothing/);
});

test.each([
  ['', 'text/empty', /^The instruction is empty: say in a few words what should change\.$/],
  [' \n ', 'text/empty', /^The instruction is empty/],
  [
    'x'.repeat(10_000),
    'text/too-long',
    /^The instruction has 10,000 characters, but at most 2,000 are read\.$/,
  ],
])('refuses the instruction %j in one sentence', async (instruction, code, message) => {
  const { writer } = fakeWriter();
  const run = runNode(writeCaptions, { ...inputs, instruction }, { tools: { writer } });
  await expect(run).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});

test('a caption that is missing is said before the model is asked', async () => {
  const { writer, asked } = fakeWriter();
  const run = runNode(writeCaptions, { ...inputs, caption: '' }, { tools: { writer } });
  await expect(run).rejects.toMatchObject({ code: 'text/empty' });
  expect(asked).toEqual([]);
});

test('a template must hold what the reading of the answer needs', () => {
  for (const template of [
    '[NUMBER] [TRANSFORMATION] Caption 1:',
    '[NUMBER] [TRANSFORMATION] Before transformation',
  ]) {
    expect(writeCaptions.params.safeParse({ template }).success).toBe(false);
  }
});

test('encodes enabled captions only', async () => {
  const { encoder, asked } = fakeEncoder(8);
  const list = [
    { text: 'one', enabled: true },
    { text: 'two', enabled: false },
  ];
  const run = await runNode(encodeCaptions, { captions: list }, { tools: { encoder } });
  expect(asked).toEqual([['one']]);
  expect(run.notices).toEqual([]);
  expect(run.records.get('tokens')).toEqual({ counts: [8], limit: 32, texts: [['one']] });
});

test('tells which captions were cut off, with their tokens', async () => {
  const { encoder } = fakeEncoder(40);
  const list = [{ text: 'a very long caption', enabled: true }];
  const { notices } = await runNode(encodeCaptions, { captions: list }, { tools: { encoder } });
  expect(notices).toEqual([
    'The text encoder reads 32 tokens and did not see the end of 1 of 1 captions: "a very long caption" has 40 tokens.',
  ]);
});

test('refuses to encode no caption at all', async () => {
  const { encoder } = fakeEncoder(1);
  const run = runNode(
    encodeCaptions,
    { captions: [{ text: 'x', enabled: false }] },
    { tools: { encoder } },
  );
  await expect(run).rejects.toMatchObject({ code: 'text/empty' });
});
