import { expect, test } from 'vitest';
import { createFindingsStore } from '#app/_editor/state/findings-store.ts';
import type { Finding } from '#nodes/doctor/finding.ts';

const finding = (node: string, sentence = 'Something is wrong.'): Finding => ({
  ...{ code: 'structure-lost', node, severity: 'warning', sentence },
  ...{ evidence: [], remedies: [] },
});

test('a card hears of its own findings only', () => {
  const store = createFindingsStore();
  store.show([finding('edit'), finding('invert'), finding('edit', 'More is wrong.')]);
  const before = store.getState().byNode;
  store.show([finding('edit'), finding('invert', 'Worse now.'), finding('edit', 'More is wrong.')]);
  const { byNode } = store.getState();
  expect(byNode.get('edit')).toBe(before.get('edit'));
  expect(byNode.get('edit')).toHaveLength(2);
  expect(byNode.get('invert')).not.toBe(before.get('invert'));
});

test('nothing found any more leaves nothing on any card', () => {
  const store = createFindingsStore();
  store.show([finding('edit')]);
  store.show([]);
  expect(store.getState().byNode.size).toBe(0);
});
