import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compareWriting } from './compare-writing.ts';
import { compareSteps } from './step/compare-steps.ts';
import { describeSteps } from './step/describe-steps.ts';
import { findTorchObstacle } from './step/step-sides.ts';
import { timeDefaultEdit } from './time-default-edit.ts';

/**
 * Measures speed on this machine: `npm run bench`, or `npm run bench -- --writer FOLDER` for the writer
 * of another pack alone; `--rounds N` takes turns so often. Nothing here is asserted; machines differ.
 */
const { values } = parseArgs({
  options: { writer: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const rounds = Number(values.rounds);
const pack = 'packs/shapes';
const [cpu] = cpus();
process.stdout.write(`${cpus().length} x ${cpu?.model ?? 'unknown processor'}\n\n`);
if (values.writer === undefined) {
  process.stdout.write(`${await timeDefaultEdit()}\n\n`);
  process.stdout.write(`${await describeUnetSteps()}\n\n`);
}
process.stdout.write(`${compareWriting(values.writer ?? pack, rounds)}\n`);

async function describeUnetSteps(): Promise<string> {
  const obstacle = await findTorchObstacle('cpu');
  if (obstacle !== null) return obstacle;
  const packOf = { fp32: pack, fp16: pack };
  const wish = { device: 'cpu', pack, packOf, repeats: 20, warmUps: 3 } as const;
  const how = { rounds, timeoutMs: 600_000, withTorch: true, withCompiled: false };
  return describeSteps(await compareSteps(wish, 'fp32', { ...how, say: () => {} }));
}
