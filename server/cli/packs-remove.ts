import { readHubSettings } from '#server/packs/hub/hub-settings.ts';
import { removePack } from '#server/packs/install/remove-pack.ts';
import { exitCodes } from './exit-codes.ts';
import { packsPlaces } from './packs-places.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

const options = { json: { type: 'boolean' }, purge: { type: 'boolean' } } as const;

/** `tack packs remove ID`: takes a pack away; with --purge, its files in the cache of the Hub too. */
export async function removePackCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, words } = parseCommand(args, options, ['the ID of a pack']);
  const [id = ''] = words;
  const { packsFolder } = await packsPlaces(terminal.home);
  const { cacheFolder } = await readHubSettings(process.env);
  const purge = values.purge ? { cacheFolder } : null;
  await removePack({ packsFolder, id, purge, signal: terminal.signal });
  const rest = purge
    ? `What ${cacheFolder} held for it alone is gone too.`
    : `Downloads stay in ${cacheFolder} for other tools; --purge removes them too.`;
  terminal.print(
    values.json
      ? `${JSON.stringify({ id, purged: purge !== null })}\n`
      : `Removed ${id}. ${rest}\n`,
  );
  return exitCodes.done;
}
