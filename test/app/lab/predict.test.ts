import { describe, expect, it } from 'vitest';
import { isQuick } from '#app/_editor/lab/predict/is-quick.ts';
import { upTo } from '#app/_editor/lab/predict/up-to.ts';
import type { RunPrediction } from '#app/_editor/state/run-outlook.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';

const graph = graphOf({
  nodes: {
    write: { type: 'write-captions' },
    encode: { type: 'encode-captions' },
    direction: { type: 'edit-direction' },
    edit: { type: 'edit-image' },
    aside: { type: 'encode-captions' },
  },
  edges: [
    ...['write.after -> encode.captions', 'encode.embedding -> direction.after'],
    ...['direction.direction -> edit.direction', 'write.before -> aside.captions'],
  ],
});

type Fate = RunPrediction['nodes'][number]['what'];

function predict(fates: Readonly<Record<string, Fate>>, seconds: number | null): RunPrediction {
  const nodes = Object.entries(fates).map(([node, what]) => ({ node, what, seconds, why: [] }));
  const total = { seconds, knownSeconds: seconds ?? 0, unknown: seconds === null ? 1 : 0 };
  return { nodes, own: [], memory: null, total };
}

describe('isQuick', () => {
  const encodes = { write: 'overridden', encode: 'runs', direction: 'may-run' } as const;

  it('holds where captions are encoded and nothing else is done', () => {
    expect(isQuick(predict(encodes, 0.4), graph)).toBe(true);
  });

  it.each<[string, RunPrediction]>([
    ['the language model would write', predict({ ...encodes, write: 'runs' }, 0.4)],
    ['it takes long', predict(encodes, 12)],
    ['nobody knows how long it takes', predict(encodes, null)],
  ])('does not hold where %s', (_, prediction) => {
    expect(isQuick(prediction, graph)).toBe(false);
  });
});

describe('upTo', () => {
  it('keeps what a node depends on, and nothing else', () => {
    const { nodes, edges } = upTo(graph, 'direction');
    expect(nodes.map(({ id }) => id)).toEqual(['write', 'encode', 'direction']);
    expect(edges.map(({ to }) => to.node)).toEqual(['encode', 'direction']);
  });
});
