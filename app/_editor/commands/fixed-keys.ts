import type { CommandGroup } from './command.ts';

/** Keys that the canvas, the browser or a focused thing listens to by itself. */
export const fixedKeys: readonly {
  readonly title: string;
  readonly group: CommandGroup;
  readonly keys: readonly string[];
}[] = [
  { title: 'Copy', group: 'Edit', keys: ['Mod+C'] },
  { title: 'Cut', group: 'Edit', keys: ['Mod+X'] },
  { title: 'Paste', group: 'Edit', keys: ['Mod+V'] },
  { title: 'Connect the output that has the focus', group: 'Connect', keys: ['Enter'] },
  { title: 'Go to the next node or port', group: 'Select', keys: ['Tab'] },
  { title: 'Select nothing, or close what is open', group: 'Select', keys: ['Escape'] },
  {
    ...{ title: 'Move the selected nodes', group: 'Arrange' },
    keys: ['Left', 'Right', 'Up', 'Down'],
  },
  { title: 'Move them further', group: 'Arrange', keys: ['Shift+Left'] },
];
