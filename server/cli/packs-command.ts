import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#nodes/contract/errors.ts';
import { type ListedPack, listPacks } from '#server/packs/list-packs.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { openStore } from '#server/store/open-store.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

const embeddedPacks = fileURLToPath(new URL('../../packs', import.meta.url));

/** `tack packs`: which packs there are, and whether every byte of them is as it should be. */
export async function packsCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values: options } = parseCommand(args, { json: { type: 'boolean' } }, []);
  const { folders } = await openStore(terminal.home);
  const packsFolders = [embeddedPacks, folders.packs];
  const places = { packsFolders, recordsFolder: join(folders.derived, 'verified') };
  const packs = [];
  for (const pack of await listPacks(packsFolders)) {
    packs.push({ ...pack, ...(await inspect(pack, places)) });
  }
  if (options.json) terminal.print(`${JSON.stringify({ packs })}\n`);
  else for (const pack of packs) terminal.print(describe(pack));
  const isSound = packs.every(({ problem }) => problem === null);
  return isSound ? exitCodes.done : exitCodes.failed;
}

type Inspection = { readonly digest: string | null; readonly problem: string | null };

async function inspect(
  { id, installed, problem }: ListedPack,
  places: Parameters<typeof openPack>[0],
): Promise<Inspection> {
  if (!installed || problem !== null) return { digest: null, problem };
  try {
    return { digest: (await openPack(places, id)).digest, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { digest: null, problem: `${error.message} [${error.code}]` };
  }
}

function describe(pack: ListedPack & Inspection): string {
  const size = pack.bytes === null ? '' : `, ${(pack.bytes / 1e6).toFixed(1)} MB`;
  const isWhole = pack.digest ? `whole, ${pack.digest.slice(0, 12)}` : 'not installed';
  return `${pack.id}  ${pack.title}${size}: ${pack.problem ?? isWhole}\n`;
}
