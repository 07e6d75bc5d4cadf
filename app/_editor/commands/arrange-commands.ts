import { alignSelected } from '#app/_editor/canvas/actions/align-selected.ts';
import { alignments, distributions } from '#app/_editor/canvas/actions/arrangements.ts';
import { distributeSelected } from '#app/_editor/canvas/actions/distribute-selected.ts';
import { groupSelected } from '#app/_editor/canvas/actions/group-selected.ts';
import { ungroupSelected } from '#app/_editor/canvas/actions/ungroup-selected.ts';
import type { Command } from './command.ts';
import { needsGraph, needsNodes } from './conditions.ts';

/** Where nodes are, and what frames them. */
export const arrangeCommands: readonly Command[] = [
  {
    ...{ id: 'tidy', title: 'Tidy the graph', group: 'Arrange', keys: ['Shift+L'] },
    isEnabled: needsGraph,
    run: async ({ canvas }) => canvas.current?.tidy(),
  },
  {
    ...{ id: 'group', title: 'Group', group: 'Arrange', keys: ['Mod+G'] },
    isEnabled: needsNodes(),
    run: groupSelected,
  },
  {
    ...{ id: 'ungroup', title: 'Take out of the group', group: 'Arrange', keys: ['Mod+Shift+G'] },
    isEnabled: (session) => {
      const { workflow, selection } = session.document.getState();
      const groups = workflow.graph.groups ?? [];
      const isGrouped = groups.some(({ nodes }) => nodes.some((id) => selection.has(id)));
      return isGrouped || 'Select a node of a group first.';
    },
    run: ungroupSelected,
  },
  ...alignments.map(
    ({ to, label }): Command => ({
      ...{ id: `align-${to}`, title: label, group: 'Arrange' },
      isEnabled: needsNodes(2),
      run: (session) => alignSelected(session, to),
    }),
  ),
  ...distributions.map(
    ({ axis, label }): Command => ({
      ...{ id: `distribute-${axis}`, title: label, group: 'Arrange' },
      isEnabled: needsNodes(3),
      run: (session) => distributeSelected(session, axis),
    }),
  ),
];
