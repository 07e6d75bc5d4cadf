import { describe, expect, it } from 'vitest';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { createShownRun } from '#app/_editor/state/run-shown.ts';
import { findTokensTrace } from '#app/_editor/values/tensors/find-tokens-trace.ts';
import { measureRowNorms } from '#app/_editor/values/tensors/measure-row-norms.ts';
import { plainToken } from '#app/_editor/values/tensors/plain-token.ts';

describe('measureRowNorms', () => {
  it('measures each token of each caption', () => {
    const data = Float32Array.from([3, 4, 0, 0, 0, 2, 5, 12]);
    expect(measureRowNorms({ dims: [2, 2, 2], data })).toEqual([
      [5, 0],
      [2, 13],
    ]);
  });
});

describe('findTokensTrace', () => {
  it('finds the words recorded by the node that gave the embedding, and no other', () => {
    const encoded = {
      ...unheardNode,
      outputs: { embedding: { type: 'embedding' as const, hash: 'e1' } },
    };
    const run = createShownRun('run', {
      other: { ...encoded, outputs: {}, traces: { tokens: 't0' } },
      encode: { ...encoded, traces: { tokens: 't1' } },
    });
    expect([
      findTokensTrace(run, 'e1'),
      findTokensTrace(run, 'e2'),
      findTokensTrace(null, 'e1'),
    ]).toEqual(['t1', null, null]);
  });
});

describe('plainToken', () => {
  it('leaves out what the tokenizer adds', () => {
    expect(['<|startoftext|>', 'un', 'usual</w>', '<|endoftext|>'].map(plainToken)).toEqual([
      ...['[begin]', 'un', 'usual', '[end]'],
    ]);
  });
});
