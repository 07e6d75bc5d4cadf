import { expect, it } from 'vitest';
import { listDifferences } from '#app/_editor/compare/words/list-differences.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';

const document = (nodes: readonly object[], rest = {}) =>
  workflowSchema.parse({
    ...{ format: 'tack-workflow', version: 1, name: 'Edit' },
    graph: { nodes, edges: [], ...rest },
  });
const invert = { id: 'invert', type: 'invert-image', params: { pack: 'embedded', steps: 50 } };
const words = { id: 'words', type: 'text', title: 'Instruction', params: { text: 'make it red' } };

it('tells params by their titles, and a param that is not there by its default', () => {
  const other = { ...invert, params: { pack: 'embedded' } };
  const blue = { ...words, params: { text: 'make it blue' } };
  expect(listDifferences(document([invert, words]), document([other, blue]), catalogue)).toEqual([
    { place: 'Steps of Invert', before: '50', after: 'default' },
    { place: 'Text of Instruction', before: 'make it red', after: 'make it blue' },
  ]);
});

it('tells overrides and nodes, but not where nodes stand', () => {
  const moved = { ...words, position: { x: 50, y: 0 } };
  const override = { node: 'words', port: 'text', value: { json: 'by hand' } };
  const second = document([moved], { overrides: [override] });
  expect(listDifferences(document([words, invert]), second, catalogue)).toEqual([
    { place: 'Text of Instruction', before: 'automatic', after: 'by hand' },
    { place: 'Invert', before: 'there', after: 'not there' },
  ]);
});

it('tells captions as sentences', () => {
  const json = [
    { text: 'a cat', enabled: true },
    { text: 'a dog', enabled: false },
  ];
  const second = document([words], {
    overrides: [{ node: 'words', port: 'text', value: { json } }],
  });
  expect(listDifferences(document([words]), second, catalogue)).toEqual([
    { place: 'Text of Instruction', before: 'automatic', after: 'a cat\na dog (not used)' },
  ]);
});
