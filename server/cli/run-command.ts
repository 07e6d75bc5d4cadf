import { dirname, join, resolve } from 'node:path';
import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Graph, Workflow } from '#nodes/contract/graph.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { artifactTypeOf, importPictures } from '#server/runs/import-pictures.ts';
import { openRunner } from '#server/runs/open-runner.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';
import { importPicture } from '#server/store/import-picture.ts';
import { openStore, type Store } from '#server/store/open-store.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { withOverride, withParam } from './change-graph.ts';
import { describeOutputs } from './describe-outputs.ts';
import { exitCodes } from './exit-codes.ts';
import { followRun } from './follow-run.ts';
import { parseCommand } from './parse-command.ts';
import { createProgressDisplay, silentDisplay } from './progress-display.ts';
import { readOverride } from './read-override.ts';
import { findNode, readSetting, splitAssignment } from './read-setting.ts';
import { reportRun } from './report-run.ts';
import type { Terminal } from './terminal.ts';

const runOptions = {
  set: { type: 'string', multiple: true },
  override: { type: 'string', multiple: true },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `tack run WORKFLOW.json`: runs a workflow and says what each of its outputs is. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values: options, words } = parseCommand(args, runOptions, ['WORKFLOW.json']);
  const file = resolve(terminal.folder, words[0] ?? '');
  const workflow = await readWorkflow(file);
  const store = await openStore(terminal.home);
  const { graph, notices } = await prepare(workflow, { file, options, store, terminal });
  const runner = openRunner(store.folders);
  terminal.onEnd(runner.close);
  const display = options.json ? silentDisplay : createProgressDisplay(terminal);
  try {
    for (const sentence of notices) display.show({ type: 'notice', node: '', sentence });
    const record = await followRun({ runner, graph, display, signal: terminal.signal });
    terminal.signal.throwIfAborted();
    const folder = options.out === undefined ? null : resolve(terminal.folder, options.out);
    const { values } = store;
    const given = { graph, record, values, folder, output: workflow.output };
    const { outputs, output, text } = await describeOutputs(given);
    const report = await reportRun(graph, record, values);
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
    graph = await applySetting(graph, text, { folder, values, notices });
  }
  const imported = await importPictures(graph, { folder: dirname(file), catalogue, values });
  graph = imported.graph;
  for (const text of options.override ?? []) {
    graph = await applyOverride(graph, text, { folder, values });
  }
  return { graph, notices: [...notices, ...imported.notices] };
}

async function applySetting(
  graph: Graph,
  text: string,
  given: { readonly folder: string; readonly values: ValueStore; readonly notices: string[] },
): Promise<Graph> {
  const { node, name, value } = splitAssignment(text, 'set');
  const { definition } = findNode(graph, catalogue, node);
  const type = artifactTypeOf(definition, name);
  if (!type) {
    const setting = readSetting(definition, { param: name, text: value, label: `${node}.${name}` });
    return withParam(graph, node, name, setting);
  }
  const picture = await importPicture(resolve(given.folder, value), type, given.values);
  given.notices.push(...picture.notices);
  return withParam(graph, node, name, picture.hash);
}

async function applyOverride(
  graph: Graph,
  text: string,
  { folder, values }: { readonly folder: string; readonly values: ValueStore },
): Promise<Graph> {
  const { node, name: port, value } = splitAssignment(text, 'override');
  const { node: found, definition } = findNode(graph, catalogue, node);
  const output = definition.outputs[port];
  if (!output) {
    const ports = Object.keys(definition.outputs).join(', ');
    throw new AppError('usage/invalid', `Node '${node}' has no output '${port}'; it has ${ports}.`);
  }
  const file = join(resolve(folder, value));
  const pack = String(found.params['pack'] ?? embeddedPack);
  return withOverride(
    graph,
    { node, port },
    await readOverride({ file, type: output.type, pack }, values),
  );
}
