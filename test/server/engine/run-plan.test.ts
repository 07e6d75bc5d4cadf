import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { createCatalogue, type Graph } from '#nodes/contract/graph.ts';
import { planRun } from '#server/engine/plan-run.ts';
import type { RunEvent } from '#server/engine/run-event.ts';
import { runPlan } from '#server/engine/run-plan.ts';
import { memoryHost } from '#test/helpers/memory-host.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';

let tiny: ReturnType<typeof tinyNodes>;
let memory: ReturnType<typeof memoryHost>;

beforeEach(() => {
  tiny = tinyNodes();
  memory = memoryHost();
});

async function run(graph: Graph, catalogue = tiny.catalogue) {
  tiny.ran.length = 0;
  const events: RunEvent[] = [];
  const signal = new AbortController().signal;
  for await (const event of runPlan(planRun(graph, catalogue), memory.host, signal)) {
    events.push(event);
  }
  const outputs: Record<string, unknown> = {};
  for (const event of events) {
    if (event.type !== 'node-end' && event.type !== 'node-overridden') continue;
    for (const [port, { hash }] of Object.entries(event.outputs)) {
      outputs[`${event.node}.${port}`] = memory.values.get(hash);
    }
  }
  return { events, outputs };
}

const drawn = (word: string, overrides: Record<string, unknown> = {}) =>
  graphOf({
    nodes: { a: { type: 'say', version: 2, params: { word } }, b: 'shout', c: 'count' },
    edges: ['a.text -> b.text', 'b.text -> c.text'],
    overrides,
  });

test('feeds outputs along edges and tells what happens', async () => {
  const { events, outputs } = await run(drawn('hi'));
  expect(outputs).toEqual({ 'a.text': 'hi', 'b.text': 'HI', 'b.length': 2, 'c.length': 2 });
  expect(
    events.map((event) => ('node' in event ? `${event.type} ${event.node}` : event.type)),
  ).toEqual([
    'run-start',
    ...['node-start a', 'node-end a'],
    ...['node-start b', 'notice b', 'node-end b'],
    ...['node-start c', 'node-end c'],
  ]);
  expect(memory.progress).toEqual(['b 1/1']);
});

test('leaves an optional input that nothing feeds undefined', async () => {
  const { outputs } = await run(
    graphOf({
      nodes: { a: { type: 'say', version: 2, params: { word: 'hi' } }, b: 'shout' },
      edges: ['a.text -> b.text', 'a.text -> b.echo'],
    }),
  );
  expect(outputs['b.text']).toBe('HIhi');
});

test('runs nothing the second time, and repeats the notices', async () => {
  await run(drawn('hi'));
  const { events } = await run(drawn('hi'));
  expect(tiny.ran).toEqual([]);
  const ends = events.filter((event) => event.type === 'node-end');
  expect(ends.map(({ cached }) => cached)).toEqual([true, true, true]);
  expect(events).toContainEqual({ type: 'notice', node: 'b', sentence: 'It is loud now.' });
});

test('refuses a value of a person’s own that is not stored here, as its node', async () => {
  const graph = drawn('hi');
  const own = { node: 'b', port: 'text', value: { artifact: 'a'.repeat(64) }, note: '' };
  await expect(run({ ...graph, overrides: [own] })).rejects.toMatchObject({
    code: 'artifact/not-found',
    details: { node: 'b' },
    message: expect.stringContaining("'Shout' (Text)"),
  });
  memory.values.set(own.value.artifact, 'MINE');
  expect((await run({ ...graph, overrides: [own] })).outputs['c.length']).toBe(4);
});

test('stops where a change upstream ends in the same value', async () => {
  await run(drawn('hi'));
  await run(drawn('Hi'));
  expect(tiny.ran).toEqual(['say', 'shout']);
});

test('runs only what is downstream of an override', async () => {
  await run(drawn('hi'));
  const { outputs } = await run(drawn('hi', { 'b.text': 'MINE' }));
  expect(tiny.ran).toEqual(['count']);
  expect(outputs).toEqual({ 'b.text': 'MINE', 'c.length': 4 });
});

test('tells the value of its own that an override replaced, when the node runs all the same', async () => {
  const graph = { ...drawn('hi', { 'b.text': 'MINE' }), edges: drawn('hi').edges.slice(0, 1) };
  const { events } = await run({ ...graph, nodes: graph.nodes.slice(0, 2) });
  const end = events.find((event) => event.type === 'node-end' && event.node === 'b');
  if (end?.type !== 'node-end') throw new Error('b did not end');
  expect(memory.values.get(end.outputs['text']?.hash ?? '')).toBe('MINE');
  expect(memory.values.get(end.replaced['text']?.hash ?? '')).toBe('HI');
});

const picky = (over: object = {}) =>
  defineNode({
    type: 'picky',
    version: 1,
    title: 'Picky',
    summary: '',
    inputs: {},
    params: z.object({ pack: z.string().default('shapes') }),
    outputs: { text: { type: 'text', label: 'Text' } },
    tools: ['encoder'],
    packs: ({ params }) => [params.pack],
    execute: async () => {
      tiny.ran.push('picky');
      return { text: 'x' };
    },
    ...over,
  });

test('runs again when a tool, a pack or the node itself changes', async () => {
  const graph = graphOf({ nodes: { a: 'picky' } });
  const catalogue = createCatalogue([picky()]);
  await run(graph, catalogue);
  await run(graph, catalogue);
  expect(tiny.ran).toEqual([]);
  memory.versions['encoder'] = '2';
  await run(graph, catalogue);
  expect(tiny.ran).toEqual(['picky']);
  memory.digests.set('shapes', 'another');
  await run(graph, catalogue);
  expect(tiny.ran).toEqual(['picky']);
  await run(graph, createCatalogue([picky({ version: 2 })]));
  expect(tiny.ran).toEqual(['picky']);
});

test('passes on a foreseen failure with its node, and stops there', async () => {
  const execute = async () => {
    throw new AppError('text/empty', 'There is no text.');
  };
  await expect(
    run(graphOf({ nodes: { a: 'picky' } }), createCatalogue([picky({ execute })])),
  ).rejects.toMatchObject({
    code: 'text/empty',
    message: 'There is no text.',
    details: { node: 'a' },
  });
  expect(memory.results.size).toBe(0);
});

test('puts a failure that nobody foresaw into one sentence, with its cause', async () => {
  const cause = new RangeError('4 is not 3');
  const execute = async () => {
    throw cause;
  };
  await expect(
    run(graphOf({ nodes: { a: 'picky' } }), createCatalogue([picky({ execute })])),
  ).rejects.toMatchObject({ code: 'run/node-failed', cause, details: { node: 'a' } });
});

test('takes an output of the wrong type for a failure of the node', async () => {
  const execute = async () => ({ text: 3 });
  await expect(
    run(graphOf({ nodes: { a: 'picky' } }), createCatalogue([picky({ execute })])),
  ).rejects.toMatchObject({ code: 'run/node-failed', details: { node: 'a' } });
});

test('names the node when what fails is a pack, a tool or the store', async () => {
  const graph = graphOf({ nodes: { a: 'picky' } });
  const fail = async () => {
    throw new AppError('pack/unknown', 'There is no such pack.', { details: { node: 'conv_1' } });
  };
  const failing = ['packDigest', 'describeTool', 'tools', 'recall', 'storeValue', 'remember'];
  for (const name of failing) {
    const plan = planRun(graph, createCatalogue([picky()]));
    const host = { ...memory.host, [name]: fail };
    const running = Array.fromAsync(runPlan(plan, host, new AbortController().signal));
    await expect(running, name).rejects.toMatchObject({
      code: 'pack/unknown',
      details: { node: 'a' },
    });
  }
});

test('names the node whose override cannot be stored', async () => {
  const host = {
    ...memory.host,
    storeValue: async () => {
      throw new AppError('store/full', 'The disk is full.');
    },
  };
  const plan = planRun(drawn('hi', { 'b.text': 'MINE' }), tiny.catalogue);
  const running = Array.fromAsync(runPlan(plan, host, new AbortController().signal));
  await expect(running).rejects.toMatchObject({ code: 'store/full', details: { node: 'b' } });
});

test('stops between nodes when cancelled, and inside one that listens', async () => {
  const cancellation = new AbortController();
  const plan = planRun(drawn('hi'), tiny.catalogue);
  const events: RunEvent[] = [];
  const running = async () => {
    for await (const event of runPlan(plan, memory.host, cancellation.signal)) {
      events.push(event);
      if (event.type === 'node-end') cancellation.abort();
    }
  };
  await expect(running()).rejects.toMatchObject({ name: 'AbortError' });
  expect(tiny.ran).toEqual(['say']);

  const other = new AbortController();
  const execute = async () => {
    other.abort();
    throw new Error('torn down');
  };
  const stuck = planRun(graphOf({ nodes: { a: 'picky' } }), createCatalogue([picky({ execute })]));
  await expect(Array.fromAsync(runPlan(stuck, memory.host, other.signal))).rejects.toMatchObject({
    name: 'AbortError',
  });
});
