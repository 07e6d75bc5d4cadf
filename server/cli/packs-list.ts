import { AppError } from '#nodes/contract/errors.ts';
import { type ListedPack, listPacks } from '#server/packs/list-packs.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { exitCodes } from './exit-codes.ts';
import { packsPlaces } from './packs-places.ts';
import { parseCommand } from './parse-command.ts';
import { tellBytes } from './tell-bytes.ts';
import type { Terminal } from './terminal.ts';

/** `tack packs`: which packs there are, and whether every byte of them is as it should be. */
export async function listPacksCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values: options } = parseCommand(args, { json: { type: 'boolean' } }, []);
  const places = await packsPlaces(terminal.home);
  const packs = [];
  for (const pack of await listPacks(places.packsFolders)) {
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
  const { id, title, summary, licence, bytes } = pack;
  const lines = [`${id}  ${title}: ${tellState(pack)}`, summary];
  const facts = [bytes === null ? '' : tellBytes(bytes), licence].filter(Boolean);
  if (facts.length > 0) lines.push(facts.join(' · '));
  if (pack.needs !== null) lines.push(pack.needs);
  if (!pack.installed) lines.push(...tellSources(pack.sources));
  return `${lines.filter((line) => line !== '').join('\n    ')}\n`;
}

function tellState({ problem, digest, id, sources }: ListedPack & Inspection): string {
  if (problem !== null) return problem;
  if (digest !== null) return `whole, ${digest.slice(0, 12)}`;
  return `not installed; tack packs ${sources.length > 0 ? 'install' : 'export'} ${id}`;
}

/** Each repository once, with all that it has: "q4, fp16 from org/name". */
function tellSources(sources: ListedPack['sources']): readonly string[] {
  const byRepository = Map.groupBy(sources, ({ repository }) => repository);
  return [...byRepository].map(
    ([repository, found]) => `${found.map(({ variant }) => variant).join(', ')} from ${repository}`,
  );
}
