import { selectAll } from '#app/_editor/canvas/actions/select-all.ts';
import { selectSameType } from '#app/_editor/canvas/actions/select-same-type.ts';
import type { Command } from './command.ts';
import { needsGraph, needsNodes } from './conditions.ts';
import { selectReachable } from './select-reachable.ts';

/** What is selected. */
export const selectCommands: readonly Command[] = [
  {
    ...{ id: 'select-all', title: 'Select all', group: 'Select', keys: ['Mod+A'] },
    isEnabled: needsGraph,
    run: selectAll,
  },
  {
    ...{ id: 'select-none', title: 'Select nothing', group: 'Select' },
    isEnabled: needsNodes(),
    run: ({ document }) => document.select([]),
  },
  {
    ...{
      id: 'select-same-type',
      title: 'Select all of the same type',
      group: 'Select',
      keys: ['T'],
    },
    isEnabled: needsNodes(),
    run: selectSameType,
  },
  {
    ...{ id: 'select-upstream', title: 'Select what feeds it', group: 'Select', keys: ['['] },
    isEnabled: needsNodes(),
    run: (session) => selectReachable(session, 'up'),
  },
  {
    ...{ id: 'select-downstream', title: 'Select what it feeds', group: 'Select', keys: [']'] },
    isEnabled: needsNodes(),
    run: (session) => selectReachable(session, 'down'),
  },
  {
    ...{ id: 'search', title: 'Search in the graph', group: 'Select', keys: ['Mod+F', '/'] },
    isEnabled: needsGraph,
    run: ({ view }) => view.setState({ overlay: 'search' }),
  },
];
