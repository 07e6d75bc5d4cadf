import { describe, expect, test } from 'vitest';
import { findTellingWord, followWord } from '#app/_editor/inspector/attention/follow-word.ts';
import { compareMaps, measureMap } from '#app/_editor/inspector/attention/measure-map.ts';
import { readAttention } from '#app/_editor/inspector/attention/read-attention.ts';
import { takeMap } from '#app/_editor/inspector/attention/take-map.ts';
import { readTensors } from '#app/_editor/values/tensors/read-tensors.ts';
import type { TensorTrace } from '#nodes/contract/tensor-trace.ts';
import { attentionTrace } from '#nodes/editing/traces/attention-trace.ts';
import { encodeTrace } from '#server/store/encode-trace.ts';

const tokens = ['<|startoftext|>', 'tri', 'angle</w>', '<|endoftext|>'];

/** A step of 2 x 2 pixels: the first token draws the rest of each pixel's attention. */
const step = (reference: readonly number[], edit: readonly number[]) => ({
  dims: [2, 4, 4],
  data: Float32Array.from(
    [...reference, ...edit].flatMap((value) => [1 - 2 * value, value, value, 0]),
  ),
});
const steps = [step([0, 0.25, 0, 0], [0, 0.25, 0, 0]), step([0, 0.5, 0, 0], [0.125, 0, 0, 0])];

const stored = (trace: TensorTrace) => readTensors(new Uint8Array(encodeTrace(trace)).buffer);
const read = () => readAttention(stored(attentionTrace({ tokens, steps }, 'guided')));

describe('attention', () => {
  test('is read as it was recorded, tokens joined to words', () => {
    const attention = read();
    expect(attention.words.map(({ text }) => text)).toEqual(['[begin]', 'triangle', '[end]']);
    expect(attention).toMatchObject({ side: 2, total: 2, steps: [1, 2], mode: 'guided' });
  });

  test('gives the map of a word, all its tokens together, of either walk', () => {
    const attention = read();
    const word = attention.words[1] ?? { first: 0, last: 0 };
    expect([...takeMap(attention, 1, { walk: 'reference', word })]).toEqual([0, 1, 0, 0]);
    expect([...takeMap(attention, 1, { walk: 'edit', word })]).toEqual([0.25, 0, 0, 0]);
  });

  test('follows a word over the steps, and begins with the one that stands out', () => {
    const attention = read();
    const word = attention.words[1] ?? { text: '', first: 0, last: 0 };
    expect(followWord(attention, word)).toEqual({ peak: 1, likeness: [1, 0] });
    expect(findTellingWord(attention)).toBe(1);
  });

  test('measures a map, and how alike two are', () => {
    const map = Float32Array.from([0, 0, 0.5, 0]);
    expect(measureMap(map)).toEqual({ mean: 0.125, peak: 0.5, row: 1, column: 0 });
    expect(
      compareMaps(
        map,
        map.map((value) => value / 2),
      ),
    ).toBe(1);
    expect(compareMaps(map, Float32Array.from([1, 0, 0, 0]))).toBe(0);
  });

  test('is refused when its maps are not what its words say', () => {
    const { tensors, metadata } = stored(attentionTrace({ tokens, steps }, 'guided'));
    const wrong = { tensors, metadata: { ...metadata, steps: '[1,2,3]' } };
    expect(() => readAttention(wrong)).toThrow(RangeError);
  });
});
