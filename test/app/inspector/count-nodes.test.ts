import { expect, it } from 'vitest';
import { countNodes } from '#app/_editor/inspector/overview/count-nodes.ts';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { createShownRun, type ShownRun } from '#app/_editor/state/run-shown.ts';

const run: ShownRun = {
  ...createShownRun('run', {
    a: { ...unheardNode, state: 'cached' },
    b: { ...unheardNode, state: 'done', isFromEarlierRun: true },
    c: { ...unheardNode, state: 'running' },
    other: { ...unheardNode, state: 'done' },
  }),
  ...{ state: 'running', order: ['a', 'b', 'c'] },
};

it('counts the nodes of this run that have finished, not what an earlier run left', () => {
  expect(countNodes(run)).toEqual({ id: 'run', isGoingOn: true, count: 3, finished: 1 });
});

it('takes a run that ended or is paused for one that may be started again', () => {
  const goesOn = (state: ShownRun['state']) => countNodes({ ...run, state }).isGoingOn;
  const states = ['queued', 'done', 'failed', 'paused'] as const;
  expect(states.map(goesOn)).toEqual([true, false, false, false]);
});
