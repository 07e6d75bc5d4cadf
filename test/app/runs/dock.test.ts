import { describe, expect, it } from 'vitest';
import { findPictureNode } from '#app/_editor/dock/history/find-picture-node.ts';
import { describeEvent } from '#app/_editor/dock/log/describe-event.ts';
import { planMove } from '#app/_editor/dock/queue/plan-move.ts';
import { layOutTimeline } from '#app/_editor/dock/timeline/lay-out-timeline.ts';
import { pickTicks } from '#app/_editor/dock/timeline/pick-ticks.ts';
import { tellNode } from '#app/_editor/dock/timeline/tell-node.ts';
import { type NodeRun, unheardNode } from '#app/_editor/state/node-run.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';

const node = (given: Partial<NodeRun>): NodeRun => ({ ...unheardNode, ...given });

describe('layOutTimeline', () => {
  it('gives each node the part of the time that it took', () => {
    const nodes = {
      invert: node({ state: 'done', startedAt: 1000, endedAt: 3000, seconds: 2 }),
      edit: node({ state: 'running', startedAt: 3000 }),
      result: node({}),
    };
    const order = ['invert', 'edit', 'result'];
    const { bars, seconds } = layOutTimeline(
      { order, nodes, startedAt: 1000, endedAt: null },
      5000,
    );
    expect(seconds).toBe(4);
    expect(bars.map(({ id, span }) => [id, span])).toEqual([
      ['invert', { start: 0, end: 0.5 }],
      ['edit', { start: 0.5, end: 1 }],
      ['result', null],
    ]);
  });

  it('begins a node where it began, whatever part of its time it counts as work', () => {
    const nodes = {
      picture: node({ state: 'done', startedAt: 1000, endedAt: 2000, seconds: 1 }),
      fit: node({ state: 'done', startedAt: 2000, endedAt: 3000, seconds: 1.5 }),
    };
    const run = { order: ['picture', 'fit'], nodes, startedAt: 1000, endedAt: 3000 };
    expect(layOutTimeline(run, 9000).bars.map(({ span }) => span)).toEqual([
      { start: 0, end: 0.5 },
      { start: 0.5, end: 1 },
    ]);
  });

  it('puts what an earlier attempt has finished at the start', () => {
    const nodes = {
      invert: node({ state: 'done', endedAt: 1000, seconds: 1 }),
      edit: node({ state: 'done', endedAt: 9000, seconds: 2 }),
    };
    const run = { order: ['invert', 'edit'], nodes, startedAt: 7000, endedAt: 9000 };
    expect(layOutTimeline(run, 99_000).bars.map(({ span }) => span)).toEqual([
      { start: 0, end: 0 },
      { start: 0, end: 1 },
    ]);
  });

  it('draws no bar where nobody knows when something ran', () => {
    const nodes = {
      invert: node({ state: 'done', seconds: 2 }),
      edit: node({ state: 'done', endedAt: 2000, seconds: 2, isFromEarlierRun: true }),
    };
    const run = { order: ['invert', 'edit'], nodes, startedAt: null, endedAt: null };
    expect(layOutTimeline(run, 1000).bars.map(({ span }) => span)).toEqual([null, null]);
  });
});

it('marks round seconds, no more than fit', () => {
  expect(pickTicks(7.4, 8)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(pickTicks(0.5, 8)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(pickTicks(3000, 8)).toEqual([600, 1200, 1800, 2400, 3000]);
});

it('tells how a running node goes on', () => {
  const running = node({ state: 'running', step: 10, total: 40, rate: 6, attempt: 2 });
  expect(tellNode(running)).toBe('try 2 · 10/40 · 6.0/s · 5.0 s left');
  expect(tellNode(node({ state: 'running' }))).toBe('running');
  expect(tellNode(node({ state: 'done', seconds: 0.04 }))).toBe('0.04 s');
});

describe('planMove', () => {
  const waiting = [
    { id: 'a', priority: 10 },
    { id: 'b', priority: 0 },
    { id: 'c', priority: 0 },
  ];

  it('puts a run before the one that stands at its new place', () => {
    expect(planMove(waiting, 'c', 0)).toEqual({ id: 'c', before: 'a' });
    expect(planMove(waiting, 'a', 1)).toEqual({ id: 'a', before: 'c' });
  });

  it('puts it at the end of the last line', () => {
    expect(planMove(waiting, 'a', 2)).toEqual({ id: 'a', priority: 0 });
  });

  it('asks for nothing that is so already', () => {
    expect(planMove(waiting, 'b', 1)).toBeNull();
    expect(planMove(waiting, 'gone', 0)).toBeNull();
    expect(planMove(waiting.slice(0, 1), 'a', 3)).toBeNull();
  });
});

it('tells the log in sentences', () => {
  const tell = (event: Parameters<typeof describeEvent>[0]) => describeEvent(event, () => 'Edit');
  const failure = { code: 'model/failed', message: 'It failed.', details: {} };
  expect(tell({ type: 'run-state', state: 'failed', failure })).toEqual({
    ...{ sentence: 'Failed: It failed. (model/failed)', tone: 'failed' },
  });
  expect(tell({ type: 'notice', node: 'edit', sentence: 'Cut short.' })).toEqual({
    ...{ sentence: 'Edit: Cut short.', tone: 'notice', node: 'edit' },
  });
  const end = {
    type: 'node-end',
    node: 'edit',
    key: '',
    outputs: {},
    replaced: {},
    traces: {},
  } as const;
  expect(tell({ ...end, cached: false, seconds: 2 }).sentence).toBe('Edit took 2.0 s');
  expect(tell({ ...end, cached: true, seconds: 0 }).sentence).toBe('Edit had its result cached');
});

it('finds the picture that the result is made from', () => {
  const workflow = workflowSchema.parse({
    ...{ format: 'tack-workflow', version: 1, name: 'Edit' },
    graph: {
      nodes: [
        { id: 'other', type: 'image' },
        { id: 'source', type: 'image' },
        { id: 'result', type: 'result' },
      ],
      edges: [{ from: { node: 'source', port: 'image' }, to: { node: 'result', port: 'image' } }],
    },
  });
  expect(findPictureNode(workflow)).toBe('source');
  const { graph } = workflow;
  expect(findPictureNode({ graph: { ...graph, edges: [] } })).toBe('other');
  expect(findPictureNode({ graph: { ...graph, nodes: [], edges: [] } })).toBeNull();
});
