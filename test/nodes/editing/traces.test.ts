import { describe, expect, test } from 'vitest';
import type { Image } from '#nodes/contract/ports.ts';
import { attentionTrace } from '#nodes/editing/traces/attention-trace.ts';
import { keepEvenly } from '#nodes/editing/traces/keep-evenly.ts';
import { pathTrace } from '#nodes/editing/traces/path-trace.ts';

const tensor = (dims: readonly number[], values: readonly number[]) => ({
  dims,
  data: Float32Array.from(values),
});

test.each([1, 2, 25, 26, 27, 51, 500])(
  'of %i steps at most 26 are kept, both ends among them',
  (count) => {
    const kept = keepEvenly(count);
    expect([kept[0], kept.at(-1)]).toEqual([0, count - 1]);
    expect(kept.length).toBeLessThanOrEqual(26);
    expect(kept.length).toBeGreaterThan(Math.min(count, 26) / 2);
    expect([...new Set(kept)].toSorted((a, b) => a - b)).toEqual(kept);
  },
);

describe('attention', () => {
  test('is packed step by step in half precision, with the words to read it by', () => {
    const steps = Array.from({ length: 60 }, (_, at) => tensor([2, 1, 2], [at, 0.25, 0.5, 1]));
    const { tensors, words } = attentionTrace({ tokens: ['a', 'b'], steps }, 'guided');
    const kept: number[] = JSON.parse(words['steps'] ?? '');
    expect(kept.slice(0, 3)).toEqual([1, 4, 7]);
    expect(kept.at(-1)).toBe(60);
    expect(tensors['maps']?.dims).toEqual([kept.length, 2, 1, 2]);
    expect([...(tensors['maps']?.data ?? [])].slice(4, 8)).toEqual([3, 0.25, 0.5, 1]);
    expect(words).toMatchObject({ tokens: '["a","b"]', total: '60', mode: 'guided' });
  });
});

describe('the path of a walk', () => {
  const latents = (value: number) => tensor([1, 1, 2, 2], [value, -value, value, -value]);
  const preview: Image = { width: 1, height: 1, data: Uint8Array.of(1, 2, 3) };
  const points = Array.from({ length: 41 }, (_, depth) => ({ latents: latents(depth), preview }));

  test('has figures at every depth, and latents and previews at some', () => {
    const { tensors, words } = pathTrace(points);
    const depths: number[] = JSON.parse(words['depths'] ?? '');
    expect(depths.slice(0, 3)).toEqual([0, 2, 4]);
    expect(tensors['figures']?.dims).toEqual([41, 3]);
    // Columns alternate in sign: neighbours across agree never, those below always.
    expect([...(tensors['figures']?.data ?? [])].slice(3, 6)).toEqual([0, 1, 0]);
    expect(tensors['latents']?.dims).toEqual([depths.length, 1, 2, 2]);
    expect([...(tensors['latents']?.data ?? [])].slice(4, 6)).toEqual([2, -2]);
    expect(tensors['previews']?.dims).toEqual([depths.length, 1, 1, 3]);
    expect(tensors['previews']?.data).toHaveLength(3 * depths.length);
  });

  test('has no previews where a pack does not say how latents look', () => {
    const blind = points.map((point) => ({ ...point, preview: null }));
    expect(Object.keys(pathTrace(blind).tensors)).toEqual(['figures', 'latents']);
  });
});
