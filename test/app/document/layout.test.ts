import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '#app/_editor/document/layout/lay-out.ts';
import type { Graph, Point } from '#nodes/contract/graph.ts';
import { defaultEdit, workflowOf } from './documents.ts';

const size = { width: 200, height: 150 };
const sizesOf = ({ nodes }: Graph) => new Map(nodes.map(({ id }) => [id, size]));

function overlap(one: Point, other: Point): boolean {
  const isBeside = Math.abs(one.x - other.x) >= size.width;
  return !isBeside && Math.abs(one.y - other.y) < size.height;
}

function findOverlaps(places: ReadonlyMap<string, Point>): string[] {
  const all = [...places];
  return all.flatMap(([id, one], index) =>
    all
      .slice(index + 1)
      .filter(([, other]) => overlap(one, other))
      .map(([other]) => `${id} ${other}`),
  );
}

test('lets every edge of the default edit lead to the right, and nothing overlap', () => {
  const { graph } = defaultEdit();
  const { nodes: places } = layOut(graph, sizesOf(graph));
  expect(places.size).toBe(graph.nodes.length);
  for (const { from, to } of graph.edges) {
    const [start, end] = [places.get(from.node), places.get(to.node)];
    expect((start?.x ?? 0) + size.width, `${from.node} > ${to.node}`).toBeLessThan(end?.x ?? 0);
  }
  expect(findOverlaps(places)).toEqual([]);
  expect(layOut(graph, sizesOf(graph)).nodes).toEqual(places);
});

test('leaves pinned nodes out and lays the rest around the first of them', () => {
  const { graph } = workflowOf({ a: 'image', b: 'result' }, ['a.image>b.image']);
  const nodes = graph.nodes.map((node) =>
    node.id === 'b' ? { ...node, isPinned: true, position: { x: 5000, y: 400 } } : node,
  );
  const { nodes: places } = layOut({ ...graph, nodes }, sizesOf(graph));
  expect([...places]).toEqual([['a', { x: 5000 - 200 - 80, y: 400 }]]);
});

test('gives notes a place where they lie on no node', () => {
  const { graph } = workflowOf({ a: 'image', b: 'result' }, ['a.image>b.image']);
  const note = { id: 'a', text: 'Words', tint: 'grey' as const, position: { x: 0, y: 0 }, size };
  const { nodes, notes } = layOut({ ...graph, notes: [note] }, sizesOf(graph));
  expect([...notes.keys()]).toEqual(['a']);
  expect(findOverlaps(new Map([...nodes, ['the note', notes.get('a') ?? { x: 0, y: 0 }]]))).toEqual(
    [],
  );
});

test('keeps a group apart from the nodes that are not in it', () => {
  const { graph } = defaultEdit();
  const members = ['encode-before', 'encode-after', 'direction'];
  const groups = [{ id: 'g', title: 'Direction', tint: 'violet' as const, nodes: members }];
  const { nodes: places } = layOut({ ...graph, groups }, sizesOf(graph));
  const inside = members.flatMap((id) => places.get(id) ?? []);
  const left = Math.min(...inside.map(({ x }) => x));
  const right = Math.max(...inside.map(({ x }) => x)) + size.width;
  const top = Math.min(...inside.map(({ y }) => y));
  const bottom = Math.max(...inside.map(({ y }) => y)) + size.height;
  const intruders = [...places].filter(
    ([id, { x, y }]) =>
      !members.includes(id) &&
      x + size.width > left &&
      x < right &&
      y + size.height > top &&
      y < bottom,
  );
  expect(intruders).toEqual([]);
  expect(findOverlaps(places)).toEqual([]);
});

test('lays any graph out without overlaps, circles and groups included', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `n${index}`);
  const end = fc.constantFrom(...ids);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(end, end), { selector: ([, to]) => to }),
      fc.subarray(ids),
      (pairs, grouped) => {
        const edges = pairs.map(([from, to]) => `${from}.image>${to}.image`);
        const groups = [{ id: 'g', title: '', tint: 'grey', nodes: grouped }];
        const nodes = Object.fromEntries(ids.map((id) => [id, 'text']));
        const { graph } = workflowOf(nodes, edges, { groups });
        expect(findOverlaps(layOut(graph, sizesOf(graph)).nodes)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
