import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Image } from '#nodes/contract/ports.ts';
import type { EditMode } from '#nodes/contract/toolbox.ts';
import { findTrueEdit } from '#nodes/scenes/find-true-edit.ts';
import type { SceneEditType } from '#nodes/scenes/scene-edit.ts';
import { measurePsnr } from '#nodes/study/psnr.ts';
import { openRunner } from '#server/runs/open-runner.ts';
import { openStore } from '#server/store/open-store.ts';
import {
  buildEditGraph,
  type CaptionSource,
  captionSources,
  editNodeOf,
  modes,
  type Wanted,
} from './build-edit-graph.ts';
import { type EvaluationCase, type Split, sampleCases } from './evaluation-case.ts';
import { judgeEdit } from './judge-edit.ts';
import { openJudge } from './open-judge.ts';
import { keepOutcomes, type Outcome, readOutcomes } from './outcome.ts';
import { tabulateOutcomes } from './tabulate-outcomes.ts';

/**
 * Measures how often an edit is the one asked for, on the small world: `npm run evaluate:shapes`.
 * Stopped at any time, it goes on from there; the table is written anew after every edit type.
 */
const { values } = parseArgs({
  options: {
    home: { type: 'string', default: 'out/evaluation' },
    gated: { type: 'string', default: '100' },
    others: { type: 'string', default: '14' },
    modes: { type: 'string', default: modes.join(',') },
    sources: { type: 'string', default: captionSources.join(',') },
    steps: { type: 'string' },
    guidance: { type: 'string' },
    attention: { type: 'string' },
    split: { type: 'string', default: 'test' },
    table: { type: 'string', default: 'docs/evaluation-shapes.md' },
  },
});

const gatedTypes: readonly SceneEditType[] = ['recolour', 'fill', 'background', 'shape'];
const otherTypes: readonly SceneEditType[] = ['size', 'add', 'remove', 'compound'];
const split: Split = values.split === 'development' ? 'development' : 'test';
const wanted: Wanted = {
  sources: captionSources.filter((source) => values.sources.split(',').includes(source)),
  modes: modes.filter((mode) => values.modes.split(',').includes(mode)),
  steps: values.steps === undefined ? null : Number(values.steps),
  edit: {
    ...(values.guidance === undefined ? {} : { guidance: Number(values.guidance) }),
    ...(values.attention === undefined ? {} : { attention: Number(values.attention) }),
  },
};

const outcomesFile = `${values.home}/outcomes.jsonl`;
const store = await openStore(values.home);
const runner = openRunner(store.folders);
const judge = await openJudge();
const outcomes = readOutcomes(outcomesFile);

for (const [types, count] of [
  [gatedTypes, Number(values.gated)],
  [otherTypes, Number(values.others)],
] as const) {
  for (const type of types) {
    for (const given of sampleCases(type, count, split)) await evaluateCase(given);
    writeTable();
  }
}
runner.close();

async function evaluateCase(given: EvaluationCase): Promise<void> {
  const ways = wanted.sources.flatMap((source) => wanted.modes.map((mode) => ({ source, mode })));
  const open = ways.filter((way) => !outcomes.some((outcome) => isOf(outcome, given, way)));
  if (open.length === 0) return;
  const pictures = await editPictures(given);
  const judged: Outcome[] = [];
  for (const way of open) {
    const picture = pictures.get(editNodeOf(way.source, way.mode));
    if (!picture) throw new Error(`There is no edit ${way.source} ${way.mode}.`);
    judged.push(await judgePicture(given, way, picture));
  }
  keepOutcomes(outcomesFile, judged);
  outcomes.push(...judged);
  const marks = judged.map(
    ({ source, mode, isDone }) => `${source} ${mode} ${isDone ? 'yes' : 'no'}`,
  );
  process.stdout.write(`${given.type} ${given.number}: ${marks.join(', ')}\n`);
}

type Way = { readonly source: CaptionSource; readonly mode: EditMode };

function isOf(outcome: Outcome, given: EvaluationCase, way: Way): boolean {
  const isCase = outcome.type === given.type && outcome.number === given.number;
  return isCase && outcome.source === way.source && outcome.mode === way.mode;
}

async function editPictures(given: EvaluationCase): Promise<Map<string, Image>> {
  const graph = buildEditGraph(given, wanted);
  const pictures = new Map<string, Image>();
  for await (const update of runner.run({ graph }, new AbortController().signal)) {
    if (update.type !== 'node-end' || !update.outputs['image']) continue;
    const { hash } = update.outputs['image'];
    pictures.set(update.node, await store.values.load({ type: 'image', hash }));
  }
  return pictures;
}

async function judgePicture(given: EvaluationCase, way: Way, picture: Image): Promise<Outcome> {
  const wanted = findTrueEdit(given.scene, given.edit);
  const verdict = judgeEdit(await judge(picture), wanted.scene, given.edit);
  const { type, number } = given;
  return { type, number, ...way, ...verdict, psnr: measurePsnr(picture, wanted.image) };
}

function writeTable(): void {
  writeFileSync(
    values.table,
    `# How often an edit is the one asked for

Small world, pack \`shapes\`, ${wanted.steps ?? 'the pack’s own number of'} steps, one set of defaults for all edits. *Gold* captions come from the scene, *own* captions from the pack's captioner and language model. The attribute classifier judges; 95 % intervals are Wilson's. Written by \`npm run evaluate:shapes\`.

${tabulateOutcomes(outcomes)}
`,
  );
}
