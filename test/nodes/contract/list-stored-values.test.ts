import { expect, test } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import { graphSchema } from '#nodes/contract/graph.ts';
import { listStoredValues } from '#nodes/contract/list-stored-values.ts';

const hash = (letter: string) => letter.repeat(64);
const override = (output: string, value: string, replaces?: string) => {
  const [node, port] = output.split('.');
  const more = replaces === undefined ? {} : { replaces: { artifact: replaces } };
  return { node, port, value: { artifact: value }, ...more };
};

test('lists chosen files and stored overrides with what they replaced, each once with its type', () => {
  const graph = graphSchema.parse({
    nodes: [
      { id: 'picture', type: 'image', params: { picture: hash('a') } },
      { id: 'other', type: 'image', params: { picture: '../samples/hills.png' } },
      { id: 'mask', type: 'load-mask', params: { mask: hash('b') } },
      { id: 'saved', type: 'saved-direction', params: { direction: hash('c') } },
      { id: 'edit', type: 'edit-image' },
      { id: 'words', type: 'caption-image' },
      { id: 'future', type: 'from-the-future', params: { picture: hash('9') } },
    ],
    edges: [],
    overrides: [
      override('edit.latents', hash('d')),
      override('edit.image', hash('a')),
      override('words.caption', hash('e'), hash('f')),
      override('future.thing', hash('0')),
    ],
  });
  expect(listStoredValues(graph, catalogue)).toEqual([
    { hash: hash('a'), type: 'image' },
    { hash: hash('b'), type: 'mask' },
    { hash: hash('c'), type: 'direction' },
    { hash: hash('d'), type: 'latents' },
    { hash: hash('e'), type: 'text' },
    { hash: hash('f'), type: 'text' },
    { hash: hash('0'), type: null },
  ]);
});
