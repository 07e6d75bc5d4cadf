import { dirname, resolve } from 'node:path';
import { catalogue } from '#nodes/catalogue.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { askPacks } from '#server/packs/ask-packs.ts';
import { availableRunner } from '#server/runs/available-runner.ts';
import { importPictures } from '#server/runs/import-pictures.ts';
import { keepBroughtValues } from '#server/runs/keep-brought-values.ts';
import { readWorkflowFile } from '#server/runs/read-workflow-file.ts';
import { openStore, type Store } from '#server/store/open-store.ts';
import { applyOverride, applySetting } from './apply-assignment.ts';
import { describeMemory } from './describe-memory.ts';
import { describeOutputs } from './describe-outputs.ts';
import { exitCodes } from './exit-codes.ts';
import { followRun } from './follow-run.ts';
import { packsFoldersOf } from './packs-places.ts';
import { parseCommand } from './parse-command.ts';
import { createProgressDisplay, silentDisplay } from './progress-display.ts';
import { reportRun } from './report-run.ts';
import { requirePacks } from './require-packs.ts';
import type { Terminal } from './terminal.ts';

const runOptions = {
  set: { type: 'string', multiple: true },
  override: { type: 'string', multiple: true },
  out: { type: 'string' },
  device: { type: 'string' },
  fresh: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** `tack run WORKFLOW`: runs a workflow, a JSON file or a zip, and says what each of its outputs is. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values: options, words } = parseCommand(args, runOptions, ['WORKFLOW']);
  const file = resolve(terminal.folder, words[0] ?? '');
  const { workflow, artifacts } = await readWorkflowFile(file);
  const store = await openStore(terminal.home);
  await keepBroughtValues(workflow.graph, artifacts, { catalogue, values: store.values });
  const { graph, notices } = await prepare(workflow, { file, options, store, terminal });
  const packsFolders = packsFoldersOf(store.folders);
  await requirePacks(graph, packsFolders);
  const { runner, device } = await availableRunner(store, options.device, askPacks(packsFolders));
  terminal.onEnd(runner.close);
  const display = options.json ? silentDisplay : createProgressDisplay(terminal);
  try {
    const memory = await describeMemory(graph, store.folders, device);
    for (const sentence of [...notices, ...memory])
      display.show({ type: 'notice', node: '', sentence });
    const record = await followRun({
      ...{ runner, graph, display, title: workflow.name, fresh: options.fresh ?? false },
      signal: terminal.signal,
    });
    terminal.signal.throwIfAborted();
    const folder = options.out === undefined ? null : resolve(terminal.folder, options.out);
    const report = await reportRun(graph, record, store);
    const { outputs, output, text } = await describeOutputs({
      ...{ graph, record, values: store.values, folder },
      ...{ credits: report.credits, output: workflow.output },
    });
    const all = { ...report, notices: [...notices, ...report.notices], output, outputs };
    terminal.print(options.json ? `${JSON.stringify(all)}\n` : text);
    return exitCodes.done;
  } finally {
    runner.close();
  }
}

type Preparation = {
  readonly file: string;
  readonly options: {
    readonly set?: readonly string[] | undefined;
    readonly override?: readonly string[] | undefined;
  };
  readonly store: Store;
  readonly terminal: Terminal;
};

async function prepare(workflow: Workflow, { file, options, store, terminal }: Preparation) {
  const { values } = store;
  const { folder } = terminal;
  const notices: string[] = [];
  let { graph } = workflow;
  for (const text of options.set ?? []) {
    const applied = await applySetting(graph, text, { folder, values });
    graph = applied.graph;
    notices.push(...applied.notices);
  }
  const imported = await importPictures(graph, { folder: dirname(file), catalogue, values });
  graph = imported.graph;
  for (const text of options.override ?? []) {
    graph = await applyOverride(graph, text, { folder, values });
  }
  return { graph, notices: [...notices, ...imported.notices] };
}
