import type { Session } from '#app/_editor/state/session.ts';
import type { Theme } from '#app/_ui/use-theme.ts';
import type { ShowToast } from '#app/_ui/use-toast.ts';

/** The parts of the lists of commands and of keys, in their order. */
export const commandGroups = [
  'Run',
  'Edit',
  'Connect',
  'Select',
  'Arrange',
  'View',
  'Workflow',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** What commands may do beside the session. */
export type CommandTools = {
  /** Goes to another page of Tack. */
  go(path: string): void;
  readonly toast: ShowToast;
  setTheme(theme: Theme): void;
};

/** Something that can be done in the editor, by its keys, from the list of commands, or by a button. */
export type Command = {
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroup;
  /** For example "Mod+Shift+Z"; the first is shown. */
  readonly keys?: readonly string[];
  /** Whether holding its keys does it again and again. */
  readonly mayRepeat?: boolean;
  /** True, or why it cannot be done now. */
  isEnabled?(session: Session): true | string;
  run(session: Session, tools: CommandTools): void | Promise<void>;
};
