import { expect, test } from 'vitest';
import { cardStatus } from '#app/_editor/canvas/card/card-status.ts';
import { keyParams, mattering } from '#app/_editor/canvas/card/key-params.ts';
import { shownOutputs } from '#app/_editor/canvas/card/shown-outputs.ts';
import { portsOnCard } from '#app/_editor/canvas/ports/ports-on-card.ts';
import { type NodeRun, unheardNode } from '#app/_editor/state/node-run.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { graphSchema } from '#nodes/contract/graph.ts';

const calm = { isDisabled: false, isOverridden: false, isStale: false };
const heard = (run: Partial<NodeRun>): NodeRun => ({ ...unheardNode, ...run });

test('says nothing of a node that no run has reached', () => {
  expect(cardStatus({ ...calm, run: null })).toBeNull();
  expect(cardStatus({ ...calm, run: unheardNode })).toBeNull();
});

test('shows how far a running node is, whatever else is true of it', () => {
  const run = heard({ state: 'running', step: 3, total: 12 });
  const status = cardStatus({ run, isDisabled: false, isOverridden: true, isStale: true });
  expect(status).toEqual({
    ...{ state: 'running', word: 'running', progress: { step: 3, total: 12 } },
  });
  expect(cardStatus({ ...calm, run: heard({ state: 'running' }) })).toEqual({
    ...{ state: 'running', word: 'running', progress: null },
  });
  const check = { bytes: 1, totalBytes: 2 };
  expect(cardStatus({ ...calm, run: heard({ state: 'running', check }) })).toEqual({
    ...{ state: 'running', word: 'checking the pack', progress: null },
  });
});

test('tells stale results from those that still belong to the document', () => {
  const run = heard({ state: 'done' });
  expect(cardStatus({ ...calm, run })?.state).toBe('done');
  expect(cardStatus({ ...calm, run, isStale: true })?.state).toBe('stale');
  expect(cardStatus({ ...calm, run, isStale: true, isOverridden: true })?.state).toBe('overridden');
});

test('marks an override whose node would give something else by now', () => {
  const run = heard({ state: 'done' });
  const outdated = { ...calm, run, overrideStanding: 'stale' as const };
  expect(cardStatus({ ...outdated, isOverridden: true })).toEqual({
    ...{ state: 'stale', word: 'override stale' },
  });
  expect(cardStatus(outdated)?.state).toBe('done');
});

test('calls a result stale whose override was taken away', () => {
  expect(cardStatus({ ...calm, run: heard({ state: 'overridden' }) })?.state).toBe('stale');
});

test('says of a disabled node only that it is off', () => {
  expect(cardStatus({ ...calm, isDisabled: true, run: heard({ state: 'done' }) })).toEqual({
    ...{ state: 'idle', word: 'off' },
  });
});

test('names as key params at most two of a type, each of which it has', () => {
  for (const [type, names] of Object.entries(mattering)) {
    const shape = Object.keys(catalogue.get(type)?.params.shape ?? {});
    expect(names.length).toBeLessThanOrEqual(2);
    expect(shape).toEqual(expect.arrayContaining([...names]));
  }
});

test('shows key params as they are, those left out at their defaults', () => {
  const node = { id: 'e', type: 'edit-image', version: 1, position: { x: 0, y: 0 } };
  const shown = keyParams(catalogue.get('edit-image'), { ...node, params: { strength: 2 } });
  expect(shown.map(({ title, value }) => [title, value])).toEqual([
    ['Mode', 'guided'],
    ['Strength', '2'],
  ]);
});

test('shows captions in pairs, and of all else the first result', () => {
  const value = (type: 'captions' | 'image') => ({ type, hash: 'a'.repeat(64) });
  const pair = { before: value('captions'), after: value('captions') };
  const names = (type: string, outputs: Parameters<typeof shownOutputs>[1]) =>
    shownOutputs(catalogue.get(type), outputs).map(({ name }) => name);
  expect(names('write-captions', pair)).toEqual(['before', 'after']);
  expect(names('edit-image', { reference: value('image'), image: value('image') })).toEqual([
    'image',
  ]);
});

test('draws the ports of an unknown type that edges name', () => {
  const { edges } = graphSchema.parse({
    nodes: [],
    edges: [
      { from: { node: 'a', port: 'x' }, to: { node: 'b', port: 'in' } },
      { from: { node: 'c', port: 'y' }, to: { node: 'b', port: 'in' } },
    ],
  });
  expect(portsOnCard(undefined, 'input', edges)).toEqual([
    { name: 'in', label: 'in', type: null, isOptional: true },
  ]);
});
