import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyRemedy } from '#app/_editor/doctor/apply-remedy.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';

const text = readFileSync('public/workflows/default-edit.json', 'utf8');
const { graph } = workflowSchema.parse(JSON.parse(text));
const words = { title: 'Do it', sentence: 'It helps.' };
const paramsOf = (id: string, of = graph) => of.nodes.find((node) => node.id === id)?.params;

test('sets a param', () => {
  const set = { ...words, kind: 'set-param', node: 'edit', param: 'mode', value: 'plain' } as const;
  expect(paramsOf('edit', applyRemedy(graph, set))).toMatchObject({ mode: 'plain' });
  expect(applyRemedy(graph, { ...set, node: 'gone' })).toBe(graph);
});

test("rewrites the instruction, and takes a person's own value of it away", () => {
  const set = { ...words, kind: 'set-instruction', text: 'make the red circle green' } as const;
  const override = { node: 'instruction', port: 'text', value: { json: 'old' }, note: '' };
  const changed = applyRemedy({ ...graph, overrides: [override] }, set);
  expect(paramsOf('instruction', changed)).toEqual({ text: 'make the red circle green' });
  expect(changed.overrides).toEqual([]);
});

test('leaves captions to be edited by hand', () => {
  expect(applyRemedy(graph, { ...words, kind: 'edit-captions', node: 'captions' })).toBe(graph);
});

test('adds a check of the inversion that is ready to run', () => {
  const checked = applyRemedy(graph, { ...words, kind: 'add-check', node: 'inversion' });
  const added = checked.nodes.slice(graph.nodes.length);
  expect(added.map(({ type }) => type)).toEqual([
    ...['reconstruct-image', 'vae-round-trip', 'inversion-check'],
  ]);
  expect(checked.edges).toHaveLength(graph.edges.length + 6);
  expect(findProblems(checked, catalogue)).toEqual(findProblems(graph, catalogue));
  const fromPicture = checked.edges.filter(({ from }) => from.node === 'fit').length;
  expect(fromPicture).toBe(graph.edges.filter(({ from }) => from.node === 'fit').length + 2);
});
