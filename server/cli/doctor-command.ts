import { describeCheckup } from './checkup/describe-checkup.ts';
import { examineMachine } from './checkup/examine-machine.ts';
import { findTroubles } from './checkup/find-troubles.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

/** `tack doctor`: looks at this machine and says what is missing. The doctor of edits is in nodes/doctor. */
export async function doctorCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseCommand(args, { json: { type: 'boolean' } }, []);
  const checkup = await examineMachine(terminal.home, process.env);
  const troubles = findTroubles(checkup);
  if (values.json) terminal.print(`${JSON.stringify({ ...checkup, troubles })}\n`);
  else terminal.print(describeCheckup(checkup, troubles));
  return troubles.some(({ level }) => level === 'broken') ? exitCodes.failed : exitCodes.done;
}
