import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import { undo } from '#app/_editor/document/history.ts';
import { findRoom } from '#app/_editor/palette/find-room.ts';
import { fitOf } from '#app/_editor/palette/fit-of.ts';
import { fitsInto } from '#app/_editor/palette/fits-into.ts';
import { groupNodes } from '#app/_editor/palette/group-nodes.ts';
import { placeNode } from '#app/_editor/palette/place-node.ts';
import { rankNodes } from '#app/_editor/palette/rank-nodes.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { openSession } from './open-session.ts';

const all = [...catalogue.values()];
const typesOf = (definitions: readonly AnyNodeDefinition[]) => definitions.map(({ type }) => type);
const typeNamed = (type: string): AnyNodeDefinition => {
  const definition = catalogue.get(type);
  if (!definition) throw new Error(`There is no type ${type}.`);
  return definition;
};

test('a node type is found by its name, its purpose, its ports, or a few of its letters', () => {
  expect(typesOf(rankNodes(all, 'inv'))[0]).toBe('invert-image');
  expect(typesOf(rankNodes(all, 'softens'))).toEqual(['feather-mask']);
  expect(typesOf(rankNodes(all, 'direction'))).toContain('edit-image');
  expect(typesOf(rankNodes(all, 'fthr'))).toContain('feather-mask');
  expect(typesOf(rankNodes(all, 'mask colour'))[0]).toBe('mask-from-colour');
  expect(rankNodes(all, 'zzzz')).toEqual([]);
});

test('every node type is found by its own title, as the first', () => {
  for (const { title, type } of all) expect(typesOf(rankNodes(all, title))[0]).toBe(type);
});

test('without a search every type is listed once under a category, what was used last before', () => {
  const [recent, ...groups] = groupNodes(all, { search: '', recent: ['text', 'gone', 'image'] });
  expect(recent?.title).toBe('Used last');
  expect(typesOf(recent?.definitions ?? [])).toEqual(['text', 'image']);
  expect(groups.flatMap(({ definitions }) => typesOf(definitions)).sort()).toEqual(
    typesOf(all).sort(),
  );
});

test('a node that an edge was dropped for is added, connected and selected in one step', () => {
  const session = openSession({
    nodes: [{ id: 'picture', type: 'image' }],
    edges: [],
  });
  const from = { node: 'picture', port: 'image', side: 'output' } as const;
  const place = { x: 403, y: 99 };
  const id = placeNode(session, typeNamed('caption-image'), {
    ...{ flowPosition: place, screen: place, from },
  });
  const { workflow, selection, history } = session.document.getState();
  expect(workflow.graph.edges).toEqual([
    { from: { node: 'picture', port: 'image' }, to: { node: id, port: 'image' } },
  ]);
  expect([...selection]).toEqual([id]);
  expect(undo(history).workflow.graph.nodes.map((node) => node.id)).toEqual(['picture']);
});

test('an edge drawn backwards from an input is answered by an output, to its left', () => {
  const session = openSession({ nodes: [{ id: 'crop', type: 'crop-image' }], edges: [] });
  const from = { node: 'crop', port: 'image', side: 'input' } as const;
  const { graph } = session.document.getState().workflow;
  expect([...fitOf(graph, from).keys()].every(({ outputs }) => Object.keys(outputs).length)).toBe(
    true,
  );
  const place = { x: 400, y: 0 };
  placeNode(session, typeNamed('image'), { flowPosition: place, screen: place, from });
  const after = session.document.getState().workflow.graph;
  expect(after.edges).toEqual([
    { from: { node: 'image', port: 'image' }, to: { node: 'crop', port: 'image' } },
  ]);
  expect(after.nodes.find(({ id }) => id === 'image')?.position.x).toBe(160);
});

test('a node asked for at an edge is put into it, and none is offered that does not fit', () => {
  const session = openSession({
    nodes: [
      { id: 'picture', type: 'image' },
      { id: 'end', type: 'result' },
    ],
    edges: [{ from: { node: 'picture', port: 'image' }, to: { node: 'end', port: 'image' } }],
  });
  const { graph } = session.document.getState().workflow;
  const [edge] = graph.edges;
  const into = edge ? edgeId(edge) : '';
  expect(fitsInto(graph, typeNamed('caption-image'), into)).toBe(false);
  expect(fitsInto(graph, typeNamed('crop-image'), into)).toBe(true);
  const place = { x: 400, y: 200 };
  const id = placeNode(session, typeNamed('crop-image'), {
    ...{ flowPosition: place, screen: place, into },
  });
  expect(session.document.getState().workflow.graph.edges).toEqual([
    { from: { node: 'picture', port: 'image' }, to: { node: id, port: 'image' } },
    { from: { node: id, port: 'image' }, to: { node: 'end', port: 'image' } },
  ]);
});

test('a node added by keyboard covers no other, wherever they are', () => {
  const place = fc.record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: -600, max: 600 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), place, (places, at) => {
      const nodes = places.map((position, index) => ({
        ...{ id: String(index), type: 'text', version: 1, params: {}, position },
      }));
      const graph: Graph = { nodes, edges: [], overrides: [] };
      const room = findRoom(graph, new Map(), at);
      const isCovering = nodes.some(
        ({ position: { x, y } }) => Math.abs(x - room.x) < 240 && Math.abs(y - room.y) < 160,
      );
      expect(isCovering).toBe(false);
      expect(room.x).toBe(at.x);
      expect(room.y).toBeGreaterThanOrEqual(at.y);
    }),
  );
});
