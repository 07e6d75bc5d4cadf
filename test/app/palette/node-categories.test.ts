import { SquareDashed } from 'lucide-react';
import { expect, test } from 'vitest';
import { categoryOf, iconOf } from '#app/_editor/palette/node-categories.ts';
import { catalogue } from '#nodes/catalogue.ts';

test('every node type of the catalogue has its place in the palette and a drawing', () => {
  const homeless = [...catalogue.keys()].filter((type) => categoryOf(type) === null);
  expect(homeless).toEqual([]);
  expect([...catalogue.keys()].filter((type) => iconOf(type) === SquareDashed)).toEqual([]);
});

test('a type that is not known here has no place, whatever it is called', () => {
  expect(categoryOf('constructor')).toBeNull();
  expect(iconOf('from-the-future')).toBe(SquareDashed);
});
