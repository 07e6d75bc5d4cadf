import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Work } from '#nodes/contract/work.ts';
import { judgeConcepts } from '#nodes/study/judge-concepts.ts';
import { createSafetyChecker } from '#server/models/safety/create-safety-checker.ts';
import { makeNode } from '#server/onnx/graph/make-node.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { describeGraph } from '#server/packs/weights/describe-graph.ts';
import { decodePicture } from '#server/store/decode-picture.ts';
import { inHalfPrecision } from '#test/helpers/half-precision.ts';
import { readWhole, withGraph } from '#test/helpers/rewrite-export.ts';
import { packFiles } from '../packs/pack-files.ts';
import { readExpectedScores } from './expected-scores.ts';
import { createTestPlaces, work } from './test-places.ts';

const published = 'test/fixtures/safety/published';
const byConverter = readWhole(`${published}/safety_checker/model.onnx`);
const byNewExporter = readWhole(`${published}/dynamo.onnx`);
const expected = readExpectedScores();

const { manifest: exported } = await readManifest('test/fixtures/safety/tiny-safety');
const testPlaces = createTestPlaces();
const root = path.dirname(testPlaces.recordsFolder);
const packsFolder = path.join(root, 'packs');
const checker = createSafetyChecker({ ...testPlaces, packsFolders: [packsFolder] });
afterAll(async () => {
  await testPlaces.shelf.close();
  await rm(root, { recursive: true, force: true });
});

/** Writes a pack with a checker in it and nothing else. */
function makePack(id: string, model: ModelProto) {
  const file = 'safety_checker/model.onnx';
  const safety = { model: describeGraph(file, model), picture: exported.safety?.picture };
  const files = packFiles({ [file]: writeModel(model) }, { id, safety, writer: undefined });
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(packsFolder, id, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

async function judge(pack: string, file: string, given: Work = work) {
  const { value: image } = await decodePicture(readFileSync(`public/samples/${file}`));
  return checker.judge({ pack, image }, given);
}

/** Thresholds that are added, their signs turned: the same verdict from a graph of another form. */
function withAddedThresholds(model: ModelProto): ModelProto {
  const { node = [] } = model.graph ?? {};
  return withGraph(model, {
    node: node.flatMap((each) => {
      const [cosines = '', thresholds = ''] = each.input;
      if (each.opType !== 'Sub' || !thresholds.endsWith('embeds_weights')) return [each];
      const turned = `turned/${thresholds}`;
      return [
        makeNode('Neg', { input: [thresholds], output: [turned] }),
        makeNode('Add', { input: [cosines, turned], output: each.output }),
      ];
    }),
  });
}

// Both sides compute in float32, sum in another order, and cosines are of order 1; a half has 11 bits.
test.each([
  ['as diffusers’ converter writes them', byConverter, 1e-5],
  ['by the newer exporter', byNewExporter, 1e-5],
  ['in half precision', inHalfPrecision(byConverter), 1e-2],
])('finds the scores in exports %s, and needs no picture to blacken', async (name, model, far) => {
  const id = `scores-${name.replaceAll(/[^a-z]/g, '')}`;
  makePack(id, model);
  for (const { file, special, concepts, isFlagged } of expected) {
    const judgement = await judge(id, file);
    if (judgement.type !== 'scores') throw new Error('no scores were found');
    const given = [...judgement.special, ...judgement.concepts];
    const wanted = [...special, ...concepts];
    expect(given.length).toBe(wanted.length);
    const differences = given.map((score, at) => Math.abs(score - (wanted[at] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThan(far);
    // A score of the first picture is 0.005 above the threshold, which half precision may miss.
    if (far < 0.005) expect(judgeConcepts(judgement, 0).concepts.length > 0).toBe(isFlagged);
  }
});

test('gives the verdict alone where a graph does not show its scores', async () => {
  makePack('verdict', withAddedThresholds(byConverter));
  for (const { file, isFlagged } of expected) {
    expect(await judge('verdict', file)).toEqual({ type: 'verdict', isFlagged });
  }
});

test('tells how much of its pack is checked before the first use, and nothing afterwards', async () => {
  makePack('told', byConverter);
  const told: [bytes: number, totalBytes: number][] = [];
  const watched = { ...work, onCheck: (...check: [number, number]) => void told.push(check) };
  await judge('told', 'hills.png', watched);
  const bytes = writeModel(byConverter).length;
  expect(told.at(-1)).toEqual([bytes, bytes]);
  const before = told.length;
  await judge('told', 'hills.png', watched);
  expect(told.length).toBe(before);
});
