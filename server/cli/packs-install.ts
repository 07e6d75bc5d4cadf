import { readHubSettings } from '#server/packs/hub/hub-settings.ts';
import { type InstalledPack, installPack } from '#server/packs/install/install-pack.ts';
import { readPackSource } from '#server/packs/install/pack-source.ts';
import { agreeToLicence } from './agree-to-licence.ts';
import { exitCodes } from './exit-codes.ts';
import { packsPlaces } from './packs-places.ts';
import { createInstallDisplay } from './packs-progress.ts';
import { parseCommand } from './parse-command.ts';
import { tellBytes } from './tell-bytes.ts';
import type { Terminal } from './terminal.ts';

const options = {
  json: { type: 'boolean' },
  from: { type: 'string' },
  offline: { type: 'boolean' },
  'accept-licence': { type: 'boolean' },
} as const;

/** `tack packs install ID`: fetches a pack and puts it where runs find it. */
export async function installPackCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, words } = parseCommand(args, options, ['the ID of a pack']);
  const [id = ''] = words;
  const from = values.from === undefined ? undefined : readPackSource(values.from, terminal.folder);
  const { packsFolder } = await packsPlaces(terminal.home);
  const hub = await readHubSettings(process.env);
  const isAgreed = values['accept-licence'] ?? false;
  await agreeToLicence(id, { packsFolder, isAgreed, terminal });
  const display = createInstallDisplay(terminal, id);
  try {
    const installed = await installPack({
      ...{ id, packsFolder, ...(from && { from }) },
      hub: { ...hub, isOffline: hub.isOffline || (values.offline ?? false) },
      signal: terminal.signal,
      onProgress: display.show,
    });
    display.close();
    terminal.print(values.json ? `${JSON.stringify({ id, ...installed })}\n` : tell(id, installed));
    return exitCodes.done;
  } finally {
    display.close();
  }
}

function tell(id: string, { bytes, source, folder, placing }: InstalledPack): string {
  const room =
    placing === 'linked'
      ? 'Its files share their room with the cache of the Hub.'
      : 'Its files are copies: they take room of their own.';
  return `Installed ${id}: ${tellBytes(bytes)} from ${source} in ${folder}. ${room}\n`;
}
