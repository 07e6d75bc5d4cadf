import { AppError } from '#nodes/contract/errors.ts';
import { readHubSettings } from '#server/packs/hub/hub-settings.ts';
import { type InstalledPack, installPack } from '#server/packs/install/install-pack.ts';
import { readPackSource } from '#server/packs/install/pack-source.ts';
import { type PackPrecision, packPrecision } from '#server/packs/pack-manifest.ts';
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
  variant: { type: 'string' },
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
  const variant = values.variant === undefined ? undefined : readVariant(values.variant);
  const { packsFolder } = await packsPlaces(terminal.home);
  const hub = await readHubSettings(process.env);
  const isAgreed = values['accept-licence'] ?? false;
  await agreeToLicence(id, { packsFolder, isAgreed, terminal });
  const display = createInstallDisplay(terminal, id);
  try {
    const installed = await installPack({
      ...{ id, packsFolder, ...(from && { from }), ...(variant && { variant }) },
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

/** @throws AppError usage/invalid */
function readVariant(text: string): PackPrecision {
  const parsed = packPrecision.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'usage/invalid',
    `There is no variant "${text}": there are ${packPrecision.options.join(', ')}.`,
  );
}

function tell(id: string, { bytes, source, folder, placing, assumed }: InstalledPack): string {
  const room =
    placing === 'linked'
      ? 'Its files share their room with the cache of the Hub.'
      : 'Its files are copies: they take room of their own.';
  const guesses = assumed.map(
    ({ field, value, reason }) => `Assumed ${field} = ${value}: ${reason}.\n`,
  );
  return `Installed ${id}: ${tellBytes(bytes)} from ${source} in ${folder}. ${room}\n${guesses.join('')}`;
}
