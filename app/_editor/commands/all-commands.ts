import { arrangeCommands } from './arrange-commands.ts';
import type { Command } from './command.ts';
import { connectCommands } from './connect-commands.ts';
import { editCommands } from './edit-commands.ts';
import { runCommands } from './run-commands.ts';
import { selectCommands } from './select-commands.ts';
import { viewCommands } from './view-commands.ts';
import { workflowCommands } from './workflow-commands.ts';

/** Everything that can be done in the editor. */
export const allCommands: readonly Command[] = [
  ...runCommands,
  ...editCommands,
  ...connectCommands,
  ...selectCommands,
  ...arrangeCommands,
  ...viewCommands,
  ...workflowCommands,
];
