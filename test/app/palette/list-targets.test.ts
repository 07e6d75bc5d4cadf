import { expect, test } from 'vitest';
import { listTargets } from '#app/_editor/palette/list-targets.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import { openSession } from './open-session.ts';

const { graph } = openGraph();

function openGraph() {
  const nodes = ['image', 'caption-image', 'invert-image', 'crop-image', 'edit-image'].map(
    (type) => ({ id: type, type }),
  );
  const edges = [
    { from: { node: 'image', port: 'image' }, to: { node: 'invert-image', port: 'image' } },
    { from: { node: 'crop-image', port: 'image' }, to: { node: 'caption-image', port: 'image' } },
  ];
  return { graph: { nodes, edges } };
}

test('what fits comes first, the free before the taken, and all else has its reason', () => {
  const { workflow } = openSession(graph).document.getState();
  const from = { node: 'image', port: 'image', side: 'output' } as const;
  const targets = listTargets(workflow.graph, from);
  const names = targets.map(({ node, port }) => `${node}.${port}`);
  const fitting = targets.filter(({ reason }) => reason === null);
  expect(names.slice(0, fitting.length)).toEqual([
    'crop-image.image',
    'edit-image.image',
    'caption-image.image',
  ]);
  expect(fitting.map(({ isTaken }) => isTaken)).toEqual([false, false, true]);
  for (const { node, port, reason } of targets) {
    const connection = { from: { node: 'image', port: 'image' }, to: { node, port } };
    expect(reason).toBe(refuseEdge(workflow.graph, catalogue, connection));
  }
});

test('an input is offered the outputs of others', () => {
  const { workflow } = openSession(graph).document.getState();
  const from = { node: 'crop-image', port: 'image', side: 'input' } as const;
  const [first] = listTargets(workflow.graph, from);
  expect(first).toMatchObject({ node: 'image', port: 'image', reason: null, isTaken: false });
  const circle = listTargets(workflow.graph, { node: 'crop-image', port: 'image', side: 'output' });
  expect(circle.every(({ node }) => node !== 'crop-image')).toBe(true);
});
