import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Image } from '#nodes/contract/ports.ts';
import { createRandom } from '#server/diffusion/random.ts';
import { encodeSmallPicture } from '#server/worker/encode-small-picture.ts';
import { endOfText } from '#server/worker/end-of-text.ts';
import { openPassing } from '#server/worker/open-passing.ts';
import type { PassingMessage } from '#server/worker/protocol.ts';

/** What PostgreSQL passes on is below 8,000 bytes; the rest is room for the run's id. */
const mostBytes = 7_500;

/** The longest id a node may have, each character of which JSON writes as six. */
const worstId = '\u0001'.repeat(200);

function noise(side: number): Image {
  const random = createRandom(side);
  const data = Uint8Array.from({ length: side * side * 3 }, () => Math.floor(256 * random()));
  return { width: side, height: side, data };
}

/** A clock that is set by hand, and what was sent meanwhile. */
function watched() {
  const sent: PassingMessage[] = [];
  const failures: unknown[] = [];
  const clock = { time: 0 };
  const passing = openPassing({
    send: (message) => sent.push(message),
    now: () => clock.time,
    fail: (error) => failures.push(error),
  });
  return { passing, sent, failures, clock };
}

test('passes on the first and last step of each node, and at most ten a second between', () => {
  const { passing, sent, clock } = watched();
  for (let step = 1; step <= 100; step += 1) {
    passing.onProgress('a', { step, total: 100 });
    clock.time += 10;
  }
  passing.onProgress('b', { step: 1, total: 5 });
  const steps = sent.flatMap((one) =>
    one.type === 'progress' && one.node === 'a' ? one.step : [],
  );
  expect(steps).toEqual([1, 11, 21, 31, 41, 51, 61, 71, 81, 91, 100]);
  expect(sent.at(-1)).toMatchObject({ node: 'b', step: 1 });
});

test('passes on how much of a pack is checked, its first and last state at any rate', () => {
  const { passing, sent } = watched();
  for (let bytes = 1; bytes <= 9; bytes += 1) {
    passing.onGlimpse('caption', { type: 'check', bytes, totalBytes: 9 });
  }
  expect(sent).toEqual([
    { type: 'check', node: 'caption', bytes: 1, totalBytes: 9 },
    { type: 'check', node: 'caption', bytes: 9, totalBytes: 9 },
  ]);
});

test('passes on a text as it grows: its first and last state, and at most ten a second between', async () => {
  const { passing, sent, clock } = watched();
  for (let length = 1; length <= 25; length += 1) {
    passing.onGlimpse('write', { type: 'text', text: 'x'.repeat(length), attempt: 1 });
    clock.time += 10;
  }
  await passing.settle();
  const lengths = sent.flatMap((one) => (one.type === 'text' ? one.text.length : []));
  expect(lengths).toEqual([1, 11, 21, 25]);
  expect(sent[0]).toEqual({ type: 'text', node: 'write', text: 'x', attempt: 1 });
});

test('limits each type by itself, and encodes no more previews than it sends', async () => {
  const { passing, sent, clock } = watched();
  for (let step = 1; step <= 30; step += 1) {
    passing.onProgress('edit', { step, total: 30 });
    passing.onGlimpse('edit', { type: 'preview', step, total: 30, image: noise(16) });
    clock.time += 10;
  }
  await passing.settle();
  const stepsOf = (type: string) =>
    sent.flatMap((one) => (one.type === type && 'step' in one ? one.step : []));
  expect(stepsOf('preview')).toEqual([1, 11, 21, 30]);
  expect(stepsOf('preview')).toEqual(stepsOf('progress'));
});

test('says once that previews fail, and passes on the rest', async () => {
  const { passing, sent, failures, clock } = watched();
  const image = { width: 4, height: 4, data: new Uint8Array(1) };
  for (const step of [1, 2, 3]) {
    passing.onGlimpse('edit', { type: 'preview', step, total: 3, image });
    clock.time += 200;
  }
  passing.onGlimpse('edit', { type: 'preview', step: 3, total: 3, image: noise(4) });
  await passing.settle();
  expect(failures).toHaveLength(1);
  expect(sent).toMatchObject([{ type: 'preview', step: 3 }]);
});

test('sends nothing more once it is closed', async () => {
  const { passing, sent } = watched();
  passing.onGlimpse('edit', { type: 'preview', step: 1, total: 2, image: noise(4) });
  passing.close();
  passing.onProgress('edit', { step: 2, total: 2 });
  await passing.settle();
  expect(sent).toEqual([]);
});

test.each([8, 16, 64])(
  'a preview of noise of %i pixels a side stays within what may pass',
  async (side) => {
    const { passing, sent } = watched();
    passing.onGlimpse(worstId, { type: 'preview', step: 49, total: 500, image: noise(side) });
    await passing.settle();
    const [message] = sent;
    if (message?.type !== 'preview') throw new Error('There is no preview.');
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(mostBytes);
    expect(message.picture).toMatchObject({ width: side, height: side });
  },
);

test('a small preview is exact, and a large one is made smaller', async () => {
  const exact = noise(16);
  const { base64, mediaType } = await encodeSmallPicture(exact);
  const shown = await sharp(Buffer.from(base64, 'base64')).raw().toBuffer();
  expect([mediaType, ...shown]).toEqual(['image/webp', ...exact.data]);
  const large = await encodeSmallPicture(noise(512));
  expect(large.width).toBeLessThan(512);
  expect(large.base64.length).toBeLessThan(6_500);
});

test.each([
  ['words', 'so many words '.repeat(1_000)],
  ['control characters', '\u0001'.repeat(5_000)],
  ['Chinese', '雪'.repeat(5_000)],
  ['emoji', `x${'😀'.repeat(5_000)}`],
])('of a long text of %s its end passes, whole characters only', async (_, text) => {
  const { passing, sent } = watched();
  passing.onGlimpse(worstId, { type: 'text', text, attempt: 10 });
  await passing.settle();
  const end = endOfText(text);
  expect(sent).toMatchObject([{ text: end }]);
  expect(Buffer.byteLength(JSON.stringify(sent[0]))).toBeLessThan(mostBytes);
  expect(text.endsWith(end)).toBe(true);
  expect(end.length).toBeGreaterThan(900);
  expect(end.isWellFormed()).toBe(true);
});
