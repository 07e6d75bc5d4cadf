import { AppError } from '#nodes/contract/errors.ts';
import { findPackFolders } from '#server/packs/find-pack-folders.ts';
import { verifyPack } from '#server/packs/verify-pack.ts';
import { exitCodes } from './exit-codes.ts';
import { packsPlaces } from './packs-places.ts';
import { parseCommand } from './parse-command.ts';
import { tellBytes } from './tell-bytes.ts';
import type { Terminal } from './terminal.ts';

type Verdict = { readonly id: string } & (
  | { readonly problem: null; readonly files: number; readonly bytes: number }
  | { readonly problem: { readonly code: string; readonly message: string } }
);

/** `tack packs verify [ID]`: hashes every file of a pack, or of all packs, anew. */
export async function verifyPacksCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const hasId = args.some((word) => !word.startsWith('-'));
  const { values, words } = parseCommand(args, { json: { type: 'boolean' } }, hasId ? ['ID'] : []);
  const places = await packsPlaces(terminal.home);
  const ids = hasId ? words : [...(await findPackFolders(places.packsFolders)).keys()];
  const verdicts: Verdict[] = [];
  for (const id of ids) {
    terminal.signal.throwIfAborted();
    verdicts.push(await judge(id, places));
  }
  if (values.json) terminal.print(`${JSON.stringify({ packs: verdicts })}\n`);
  else for (const verdict of verdicts) terminal.print(describe(verdict));
  return verdicts.every(({ problem }) => problem === null) ? exitCodes.done : exitCodes.failed;
}

async function judge(id: string, places: Parameters<typeof verifyPack>[0]): Promise<Verdict> {
  try {
    const { files, bytes } = await verifyPack(places, id);
    return { id, problem: null, files, bytes };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { id, problem: { code: error.code, message: error.message } };
  }
}

function describe(verdict: Verdict): string {
  if (verdict.problem !== null) {
    return `${verdict.id}: ${verdict.problem.message} [${verdict.problem.code}]\n`;
  }
  const { id, files, bytes } = verdict;
  return `${id}: whole, ${files} files, ${tellBytes(bytes)}\n`;
}
