import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation } from '#app/_editor/lab/operations/apply-operation.ts';
import { insertOperation } from '#app/_editor/lab/operations/insert-operation.ts';
import {
  captionsBefore,
  firstOperations,
  type Operation,
  refuseOperation,
} from '#app/_editor/lab/operations/operation.ts';
import { writePositions } from '#app/_editor/lab/operations/write-positions.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { type Graph, graphSchema } from '#nodes/contract/graph.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';
import { readPositions } from '#nodes/editing/read-positions.ts';

const direction = {
  pack: 'shapes',
  tensor: { dims: [2, 2], data: Float32Array.from([3, 0, 0, 4]) },
};
const saved = { pack: 'shapes', tensor: { dims: [2, 2], data: Float32Array.from([1, 0, 0, 0]) } };
const captions = {
  pack: 'shapes',
  tensor: { dims: [1, 2, 2], data: Float32Array.from([0, 0, 0, 2]) },
};
const others = { saved, captions };
const other = 'a'.repeat(64);

describe('applyOperation', () => {
  const cases: readonly (readonly [Operation, readonly number[]])[] = [
    [{ type: 'scale-direction', factor: -2 }, [-6, 0, 0, -8]],
    [{ type: 'negate-direction' }, [-3, 0, 0, -4]],
    [{ type: 'add-directions', other }, [4, 0, 0, 4]],
    [{ type: 'average-directions', other }, [2, 0, 0, 2]],
    [{ type: 'interpolate-directions', other, share: 0.25 }, [2.5, 0, 0, 3]],
    [{ type: 'orthogonalise-direction', other, scope: 'all-tokens' }, [0, 0, 0, 4]],
    [{ type: 'orthogonalise-direction', other: captionsBefore, scope: 'all-tokens' }, [3, 0, 0, 0]],
    [{ type: 'mask-direction', removed: [1] }, [3, 0, 0, 0]],
    [{ type: 'normalise-direction', length: 10 }, [6, 0, 0, 8]],
  ];

  it.each(cases)('calculates %j', (operation, wanted) => {
    const changed = applyOperation(direction, operation, others);
    expect([...(changed?.tensor.data ?? [])].map((value) => value + 0)).toEqual(
      wanted.map((value) => expect.closeTo(value, 5)),
    );
  });

  it('waits for the other direction', () => {
    const adding: Operation = { type: 'add-directions', other };
    expect(applyOperation(direction, adding, { saved: null, captions })).toBeNull();
    expect(refuseOperation({ ...adding, other: '' })).toMatch('Choose');
  });
});

describe('writePositions', () => {
  it('writes what the node of a mask reads', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), (positions) => {
        expect(readPositions(writePositions(positions), 31)).toEqual(new Set(positions));
      }),
    );
  });

  it('joins neighbours', () => {
    expect(writePositions([7, 2, 3, 4, 9, 8])).toBe('2-4, 7-9');
  });
});

describe('insertOperation', () => {
  const graph: Graph = graphSchema.parse({
    nodes: [
      { id: 'words', type: 'captions', params: { captions: [{ text: 'a', enabled: true }] } },
      { id: 'encode', type: 'encode-captions' },
      { id: 'direction', type: 'edit-direction' },
      { id: 'one', type: 'negate-direction' },
      { id: 'two', type: 'scale-direction' },
    ],
    edges: [
      { from: { node: 'encode', port: 'embedding' }, to: { node: 'direction', port: 'before' } },
      { from: { node: 'direction', port: 'direction' }, to: { node: 'one', port: 'direction' } },
      { from: { node: 'direction', port: 'direction' }, to: { node: 'two', port: 'direction' } },
    ],
  });
  const place = {
    output: { node: 'direction', port: 'direction' },
    captions: { node: 'encode', port: 'embedding' },
    sizes: new Map(),
  };
  const readBy = ({ edges }: Graph, node: string) =>
    edges.filter(({ from }) => from.node === node).map(({ to }) => to);

  it('stands between the direction and all that read it', () => {
    const operation: Operation = { type: 'scale-direction', factor: 2 };
    const { graph: next, id } = insertOperation(graph, catalogue, { operation, place });
    expect(readBy(next, 'direction')).toEqual([{ node: id, port: 'direction' }]);
    expect(readBy(next, id).map(({ node }) => node)).toEqual(['one', 'two']);
    expect(next.nodes.find((node) => node.id === id)?.params).toEqual({ factor: 2 });
  });

  it.each(['add-directions', 'average-directions'] as const)(
    'brings the saved direction along to %s',
    (type) => {
      const operation: Operation = { type, other };
      const { graph: next, id } = insertOperation(graph, catalogue, { operation, place });
      const kept = next.nodes.find(({ type }) => type === 'saved-direction');
      expect(kept?.params).toEqual({ direction: other });
      expect(readBy(next, kept?.id ?? '')).toEqual([{ node: id, port: 'second' }]);
    },
  );

  it('reads the captions before to keep apart from them', () => {
    const operation = firstOperations['orthogonalise-direction'];
    const { graph: next, id } = insertOperation(graph, catalogue, { operation, place });
    expect(readBy(next, 'encode')).toContainEqual({ node: id, port: 'captions' });
  });

  it.each(Object.values(firstOperations))('gives $type params that its node takes', (first) => {
    const operation = 'other' in first && first.other === '' ? { ...first, other } : first;
    const { graph: next, id } = insertOperation(graph, catalogue, { operation, place });
    const problems = findProblems(next, catalogue).filter(({ node }) => node === id);
    expect(problems).toEqual([]);
  });
});
