import { AppError } from '#nodes/contract/errors.ts';
import type { KnownPack } from '#server/packs/known-pack.ts';
import { findKnownPack, knownPacks } from '#server/packs/known-packs.ts';
import { exitCodes } from './exit-codes.ts';
import { parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal.ts';

const options = { json: { type: 'boolean' }, from: { type: 'string' } } as const;

/** `tack packs export ID`: says with which commands a pack is made from a checkpoint. */
export async function exportPackCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, words } = parseCommand(args, options, ['the ID of a pack']);
  const [id = ''] = words;
  const known = findKnownPack(id);
  if (!known) {
    const ids = knownPacks.map((pack) => pack.id).join(', ');
    throw new AppError('pack/unknown', `Tack knows no pack "${id}" to export: it knows ${ids}.`);
  }
  if (!known.hasExporter) {
    throw new AppError(
      'pack/unsupported',
      `tools/export makes no pack of ${known.title}: take an export of others with "tack packs install ${id}".`,
    );
  }
  const out = `exported/${id}`;
  const commands = [
    'pip install -r tools/requirements.txt',
    `python -m tools.export --id ${id} --${sectionOf(known)} ${values.from ?? known.checkpoint}${precisionOf(known)} --out ${out}`,
    `tack packs install ${id} --from ./${out}`,
  ];
  terminal.tell(
    `An export needs Python 3.11, ${memoryOf(known)} and a clone of Tack.${adviceOn(known)} In its folder:\n`,
  );
  terminal.print(
    values.json ? `${JSON.stringify({ id, commands })}\n` : `${commands.join('\n')}\n`,
  );
  return exitCodes.done;
}

/** The exporter's word for what a checkpoint is. */
function sectionOf({ abilities }: KnownPack): string {
  return abilities[0] ?? 'metrics';
}

/** A writer is exported layer by layer, every other model whole. */
const memoryOf = ({ abilities }: KnownPack) =>
  abilities.includes('writer') ? '4 GB of memory' : 'memory for four times its largest model';

/** What the command can do besides. */
function adviceOn({ abilities, checkpoint }: KnownPack): string {
  if (abilities.includes('writer')) {
    return ' Four bits are for processors; --precision fp16 is for graphics cards.';
  }
  if (abilities.includes('diffusion')) {
    return ` --safety ${checkpoint} adds its safety checker.`;
  }
  return '';
}

/** Four bits: the precision of a writer that runs on any machine. */
const precisionOf = ({ abilities }: KnownPack) =>
  abilities.includes('writer') ? ' --precision int4' : '';
