import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compareUnetStep } from './compare-unet-step.ts';
import { compareWriting } from './compare-writing.ts';
import { timeDefaultEdit } from './time-default-edit.ts';

/**
 * Measures speed on this machine: `npm run bench`, or `npm run bench -- --writer FOLDER` for the writer
 * of another pack alone. Nothing here is asserted; machines differ.
 */
const { values } = parseArgs({ options: { writer: { type: 'string' } } });
const [cpu] = cpus();
process.stdout.write(`${cpus().length} x ${cpu?.model ?? 'unknown processor'}\n\n`);
if (values.writer === undefined) {
  process.stdout.write(`${await timeDefaultEdit()}\n\n`);
  process.stdout.write(`${compareUnetStep(3)}\n\n`);
}
process.stdout.write(`${compareWriting(values.writer ?? 'packs/shapes', 3)}\n`);
