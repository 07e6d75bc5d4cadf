import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { WriteRequest } from '#nodes/contract/toolbox.ts';
import { shotSets } from '#nodes/language/shot-sets.ts';
import { writeCaptionsParams } from '#nodes/language/write-captions-params.ts';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { measureStage, type Stage } from './measure-stage.ts';

/**
 * Describes a photograph-sized picture and writes captions with packs of full size, as the nodes do, and
 * prints how long each stage took and the most memory up to its end, in Markdown:
 *
 *     node tools/bootstrap.mjs test/full-size/language.ts --packs FOLDER
 *
 * Ends with 2 where there is no such pack.
 *
 * @throws Error when a seed does not decide what is written, a prompt leaves the model's context, or
 *         writing goes on after a cancel
 */
const { values } = parseArgs({
  options: {
    packs: { type: 'string', default: 'exported' },
    captioner: { type: 'string', default: 'blip-base' },
    writer: { type: 'string', default: 'phi-2' },
  },
});

for (const id of [values.captioner, values.writer]) {
  if (existsSync(path.join(values.packs, id, 'pack.json'))) continue;
  process.stderr.write(
    `There is no pack ${id} in ${values.packs}; docs/full-size.md says how one is made.\n`,
  );
  process.exit(2);
}

const derivedFolder = mkdtempSync(path.join(tmpdir(), 'tack-full-size-'));
const tools = createModelTools({ packsFolders: [path.resolve(values.packs)], derivedFolder });
const side = 512;
const image = {
  width: side,
  height: side,
  data: new Uint8Array(
    await sharp('public/samples/hills.png').removeAlpha().resize(side, side).raw().toBuffer(),
  ),
};

const { template } = writeCaptionsParams.parse({});
const request: WriteRequest = {
  pack: values.writer,
  caption: 'a path between green hills',
  instruction: 'make it winter',
  ...{ template, shots: shotSets.photographs, shotCount: 3, count: 3 },
  ...{ temperature: 0.7, topK: 50, seed: 1, maxAttempts: 1, parser: 'corrected' },
};

function insist(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

const never = new AbortController().signal;
const caption = () =>
  tools.captioner.caption(
    { pack: values.captioner, image, beams: 3, minTokens: 10, maxTokens: 30 },
    { signal: never },
  );
const write = () => tools.writer.write(request, { signal: never });

/** As many examples and captions as the nodes allow, cancelled at the third token. */
async function cancelLongest() {
  const controller = new AbortController();
  let tokens = 0;
  const writing = tools.writer.write(
    { ...request, shotCount: 25, count: 20 },
    {
      signal: controller.signal,
      onStep: (step) => {
        tokens = step;
        if (step === 3) controller.abort();
      },
    },
  );
  const refusal = await writing.then(
    () => null,
    (cause: unknown) => cause,
  );
  insist(refusal instanceof DOMException, `a cancelled writer ended with ${refusal}`);
  insist(tokens <= 4, `${tokens} tokens were written, and a cancel came at the third`);
}

const stages: Stage[] = [];
async function stage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { result, ...measured } = await measureStage(name, work);
  stages.push(measured);
  process.stderr.write(`${name}: ${measured.seconds.toFixed(1)} s\n`);
  return result;
}

try {
  const described = await stage('caption, model loading', caption);
  const again = await stage('caption, model loaded', caption);
  insist(again.text === described.text, 'the same picture has two captions');
  const written = await stage('write, model loading', write);
  const rewritten = await stage('write, model loaded', write);
  const [first] = written.attempts;
  insist(first?.written === rewritten.attempts[0]?.written, 'one seed wrote two texts');
  await stage('read the longest question, cancel at the third token', cancelLongest);
  const rows = stages.map(
    ({ name, seconds, peakBytes }) =>
      `| ${name} | ${seconds.toFixed(1)} s | ${(peakBytes / 1e9).toFixed(2)} GB |`,
  );
  const table = ['| stage | time | peak memory so far |', '|---|---|---|', ...rows].join('\n');
  process.stdout.write(`${table}\n\nCaption: ${described.text}\n`);
  process.stdout.write(`Written: ${first?.tokens} tokens after ${first?.shots} examples.\n`);
} finally {
  await tools.close();
  rmSync(derivedFolder, { recursive: true, force: true });
}
