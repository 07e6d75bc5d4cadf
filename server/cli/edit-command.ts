import { tellCredit } from '#nodes/contract/credit.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { askPacks } from '#server/packs/ask-packs.ts';
import { availableRunner } from '#server/runs/available-runner.ts';
import type { Runner } from '#server/runs/open-runner.ts';
import { openStore, type Store } from '#server/store/open-store.ts';
import { buildEdit } from './build-edit.ts';
import { withParam } from './change-graph.ts';
import { choosePacks } from './choose-packs.ts';
import { chooseResultFiles } from './choose-result-files.ts';
import { describeMemory } from './describe-memory.ts';
import { type EditOptions, editOptions } from './edit-options.ts';
import { exitCodes } from './exit-codes.ts';
import { followRun } from './follow-run.ts';
import { packsFoldersOf } from './packs-places.ts';
import { parseCommand } from './parse-command.ts';
import { createProgressDisplay, silentDisplay } from './progress-display.ts';
import { type RunReport, reportRun } from './report-run.ts';
import { requirePacks } from './require-packs.ts';
import type { Terminal } from './terminal.ts';
import { type WrittenFile, writeResult } from './write-result.ts';

type EditReport = RunReport & { readonly output: WrittenFile };

const mostVariants = 100;

/** `tack edit IMAGE INSTRUCTION`: edits a picture, once or with several seeds. */
export async function editCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values: given, words } = parseCommand(args, editOptions, ['IMAGE', 'INSTRUCTION']);
  const [picture = '', instruction = ''] = words;
  const count = readCount(given.variants);
  const { folder } = terminal;
  const files = chooseResultFiles(picture, { out: given.out, folder, count });
  const store = await openStore(terminal.home);
  const { values } = store;
  const packsFolders = packsFoldersOf(store.folders);
  const options = await choosePacks(given, packsFolders);
  const edit = await buildEdit({ picture, instruction, options, folder, values });
  await requirePacks(edit.graph, packsFolders);
  const { runner, device } = await availableRunner(store, options.device, askPacks(packsFolders));
  terminal.onEnd(runner.close);
  try {
    const memory = await describeMemory(edit.graph, store.folders, device);
    const reports: EditReport[] = [];
    for (const [index, file] of files.entries()) {
      const graph = count === 1 ? edit.graph : withVariant(edit.graph, index);
      const job = {
        graph,
        title: instruction,
        file,
        store,
        runner,
        terminal,
        notices: [...edit.notices, ...memory],
      };
      reports.push(
        tellTwin(await editOnce(job, options), reports, options.json ? () => {} : terminal.tell),
      );
    }
    if (options.json) terminal.print(`${JSON.stringify(sumUp(reports))}\n`);
    return exitCodes.done;
  } finally {
    runner.close();
  }
}

async function editOnce(
  job: {
    readonly graph: Graph;
    readonly title: string;
    readonly file: string;
    readonly store: Store;
    readonly runner: Runner;
    readonly terminal: Terminal;
    readonly notices: readonly string[];
  },
  options: EditOptions,
): Promise<EditReport> {
  const { graph, title, file, store, runner, terminal, notices } = job;
  const display = options.json ? silentDisplay : createProgressDisplay(terminal);
  for (const sentence of notices) display.show({ type: 'notice', node: 'picture', sentence });
  const fresh = options.fresh ?? false;
  const record = await followRun({ runner, graph, title, fresh, display, signal: terminal.signal });
  const result = record.nodes.get('full-size')?.outputs['image'];
  if (!result) throw new Error('The default edit gave no result.');
  terminal.signal.throwIfAborted();
  const report = await reportRun(graph, record, store);
  const { credits } = report;
  const output = await writeResult(result, { file, credits }, store.values);
  if (!options.json) terminal.print(`${describe(report)}${output.file}\n`);
  return { ...report, notices: [...notices, ...report.notices], output };
}

/** Variants differ in what the language model draws, so it has to draw; the inversion is the same for all. */
function withVariant(graph: Graph, index: number): Graph {
  const seed = graph.nodes.find(({ id }) => id === 'captions')?.params['seed'];
  const drawing = withParam(graph, 'captions', 'temperature', 1);
  return withParam(drawing, 'captions', 'seed', Number(seed ?? 0) + index);
}

/** Says so when a variant came out as one before it: the seeds led to the same captions. */
function tellTwin(
  report: EditReport,
  earlier: readonly EditReport[],
  tell: (text: string) => void,
): EditReport {
  const twin = earlier.find(({ output }) => output.sha256 === report.output.sha256);
  if (!twin) return report;
  const sentence = `${report.output.file} is the same picture as ${twin.output.file}: both seeds led to the same captions.`;
  tell(`${sentence}\n`);
  return { ...report, notices: [...report.notices, sentence] };
}

function describe({ caption, before, after, numerics, credits }: RunReport): string {
  const line = (name: string, text: string | undefined | null) =>
    text ? `${name}: ${text}\n` : '';
  return [
    line('Caption', caption),
    line('Before', before?.join(' | ')),
    line('After', after?.join(' | ')),
    line('Computed by', numerics.join(' and ')),
    line('Made with', credits.map(tellCredit).join(', ')),
    ...credits.map(({ title, limits }) => line(`Limits of ${title}`, limits)),
  ].join('');
}

function sumUp(reports: readonly EditReport[]) {
  const [first] = reports;
  return reports.length > 1 ? { ...first, variants: reports } : first;
}

function readCount(text: string | undefined): number {
  const count = text === undefined ? 1 : Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= mostVariants) return count;
  throw new AppError(
    'usage/invalid',
    `--variants takes a number from 1 to ${mostVariants}, not '${text}'.`,
  );
}
