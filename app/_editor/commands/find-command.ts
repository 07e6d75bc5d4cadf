import { allCommands } from './all-commands.ts';
import type { Command } from './command.ts';
import { countsIn, type KeyPlace } from './key-place.ts';
import { matchKeys, type Press } from './match-keys.ts';

/** The command that keys stand for where they were pressed. */
export function findCommand(press: Press, place: KeyPlace, isMac: boolean): Command | undefined {
  return allCommands.find(({ keys = [] }) =>
    keys.some((one) => countsIn(place, one) && matchKeys(one, press, isMac)),
  );
}
