import { expect, test } from 'vitest';
import { findExcess } from '#server/runs/find-excess.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';

const node = (params: Readonly<Record<string, unknown>>) =>
  graphOf({ nodes: { one: { type: 'resize-image', params } } });

test('refuses to edit more than four megapixels, more than 200 steps, and texts over 32 KB', () => {
  expect(findExcess(node({ size: 'custom', width: 4096, height: 4096 }))).toContain('megapixels');
  expect(findExcess(node({ steps: 201 }))).toContain('200 steps');
  expect(findExcess(node({ text: 'x'.repeat(32 * 1024 + 1) }))).toContain('32 KB');
});

test('lets pass what a pack and a person ask for', () => {
  expect(findExcess(node({ size: 'custom', width: 2000, height: 2000, steps: 200 }))).toBeNull();
  expect(findExcess(node({ size: 'pack', width: 4096, height: 4096 }))).toBeNull();
});
