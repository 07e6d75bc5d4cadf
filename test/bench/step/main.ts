import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { nameHardware } from '#server/devices/name-hardware.ts';
import { tryDevice } from '#server/devices/try-device.ts';
import { type BenchOptions, readBenchOptions } from './bench-options.ts';
import { compareSteps, type SideFigures } from './compare-steps.ts';
import { checkTargets, describeEdit, describeSteps, findFallbacks } from './describe-steps.ts';
import { halfCopy } from './half-copy.ts';
import { editSchema, runSide } from './run-side.ts';
import { findTorchObstacle, type StepWish, tackEdit } from './step-sides.ts';

/**
 * Measures a step of the edit on a device next to PyTorch, and an edit: `npm run bench:gpu`, or
 * `npm run bench:step -- --device cpu --pack FOLDER`. Progress goes to stderr, Markdown to stdout.
 *
 * Ends with 0, with 1 where something failed or the targets of a card could not be compared, with 2
 * where there is no pack, with 3 where there is no such device, and with 4 where a target was missed.
 */
const exitCodes = { done: 0, failed: 1, usage: 2, noDevice: 3, missed: 4 } as const;

const say = (line: string) => void process.stderr.write(`${line}\n`);
const print = (line: string) => void process.stdout.write(`${line}\n\n`);

async function prepare(options: BenchOptions): Promise<StepWish> {
  const { device, pack, precisions, repeats, warmUps } = options;
  const fp16 = precisions.includes('fp16') ? await halfCopy(pack) : pack;
  return { device, pack, packOf: { fp32: pack, fp16 }, repeats, warmUps };
}

async function measureSteps(options: BenchOptions, wish: StepWish) {
  const obstacle = await findTorchObstacle(options.device);
  if (obstacle !== null) print(obstacle);
  const figures: SideFigures[] = [];
  const { rounds, timeoutMs, withCompiled } = options;
  const how = { rounds, timeoutMs, withCompiled, withTorch: obstacle === null, say };
  for (const precision of options.precisions) {
    figures.push(...(await compareSteps(wish, precision, how)));
  }
  print(describeSteps(figures));
  return figures;
}

/** @returns whether every number stayed finite and no operator fell back to the processor */
async function measureEdits(options: BenchOptions, wish: StepWish): Promise<boolean> {
  let isSound = true;
  const given = { timeoutMs: options.timeoutMs, onCard: options.device === 'cuda' };
  for (const precision of options.steps > 0 ? options.precisions : []) {
    say(`An edit of ${options.steps} steps, ${precision}`);
    const edit = await runSide(tackEdit(wish, precision, options.steps), editSchema, given);
    print(describeEdit(precision, options.device, edit));
    isSound &&= edit.staysFinite && findFallbacks(edit).length === 0;
  }
  return isSound;
}

async function main(options: BenchOptions): Promise<number> {
  const { works, reason, remedy } = await tryDevice(options.device);
  if (!works) {
    say(`There is no ${options.device} to measure: ${reason}. ${remedy ?? ''}`.trim());
    return exitCodes.noDevice;
  }
  if (!existsSync(join(options.pack, 'pack.json'))) {
    say(`There is no pack in ${options.pack}; docs/devices.md says how one is made at full size.`);
    return exitCodes.usage;
  }
  const memory = `${(totalmem() / 1e9).toFixed(0)} GB of memory`;
  print(
    `${await nameHardware(options.device)}, ${availableParallelism()} cores, ${memory}; pack ${options.pack}.`,
  );
  const wish = await prepare(options);
  const figures = await measureSteps(options, wish);
  const isSound = await measureEdits(options, wish);
  const targets = checkTargets(options.device, figures);
  const isUncompared = options.device === 'cuda' && targets.length === 0;
  if (isUncompared)
    print('The targets were not compared: that takes fp16, and PyTorch on the card.');
  for (const { sentence, isMet } of targets) print(`${isMet ? 'Met' : 'Missed'}: ${sentence}.`);
  const failed = figures.some((side) => typeof side.figures === 'string');
  if (failed || !isSound || isUncompared) return exitCodes.failed;
  const isMissed = options.device === 'cuda' && targets.some(({ isMet }) => !isMet);
  return isMissed ? exitCodes.missed : exitCodes.done;
}

process.exitCode = await main(readBenchOptions(process.argv.slice(2)));
