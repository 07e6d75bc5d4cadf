import { expect, test } from 'vitest';
import type { SafetyJudgement } from '#nodes/contract/safety-judgement.ts';
import { judgeConcepts } from '#nodes/study/judge-concepts.ts';
import { safetyCheck } from '#nodes/study/safety-check.ts';
import { runNode } from '../run-node.ts';

const image = { width: 1, height: 1, data: new Uint8Array([1, 2, 3]) };
const check = (judgement: SafetyJudgement, params: Record<string, unknown> = {}) =>
  runNode(safetyCheck, { image }, { params, tools: { safety: { judge: async () => judgement } } });

test('passes the picture on as it is, whatever the verdict', async () => {
  const fine = await check({ type: 'scores', special: [-1], concepts: [-0.2, -0.1] });
  expect(fine.outputs.image).toBe(image);
  expect(fine.outputs.verdict).toBe('Not flagged: none of 2 concepts is shown.');
  expect(fine.notices).toEqual([]);
  const flagged = await check({ type: 'scores', special: [-1], concepts: [-0.2, 0.1] });
  expect(flagged.outputs.image).toBe(image);
  expect(flagged.outputs.verdict).toContain('shows 1 of 2 concepts');
  expect(flagged.outputs.verdict).toContain('number 2');
  expect(flagged.notices).toEqual([flagged.outputs.verdict]);
  expect(flagged.outputs.metrics[0]).toEqual({
    ...{ name: 'Flagged concepts', value: 1, better: 'lower' },
  });
});

test('says that a checker which gives its verdict alone has no scores', async () => {
  const fine = await check({ type: 'verdict', isFlagged: false });
  expect(fine.outputs.image).toBe(image);
  expect(fine.outputs.verdict).toMatch(/^Not flagged: .* gives no scores\.$/);
  expect(fine.notices).toEqual([]);
  const flagged = await check({ type: 'verdict', isFlagged: true }, { strictness: 0.05 });
  expect(flagged.outputs.image).toBe(image);
  expect(flagged.outputs.verdict).toMatch(/^Flagged: .* so that Strictness changes nothing\.$/);
  expect(flagged.notices).toEqual([flagged.outputs.verdict]);
  expect(flagged.outputs.metrics).toEqual([{ name: 'Flagged', value: 1, better: 'lower' }]);
});

test('judges more strictly from the first special concept on', () => {
  expect(judgeConcepts({ special: [-0.005], concepts: [-0.005] }, 0).concepts).toEqual([]);
  const careful = judgeConcepts({ special: [0.1, -0.005], concepts: [-0.005, -0.02] }, 0);
  expect(careful).toMatchObject({ special: [0, 1], concepts: [0], scores: [0.005, -0.01] });
});

test('rounds before it judges, and takes a strictness of one’s own', () => {
  expect(judgeConcepts({ special: [], concepts: [0.0004] }, 0).concepts).toEqual([]);
  expect(judgeConcepts({ special: [], concepts: [-0.04] }, 0.05).concepts).toEqual([0]);
});
