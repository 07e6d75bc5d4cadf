import { cpus } from 'node:os';
import { compareUnetStep } from './compare-unet-step.ts';
import { timeDefaultEdit } from './time-default-edit.ts';

/** Measures speed on this machine: `npm run bench`. Nothing here is asserted; machines differ. */
const [cpu] = cpus();
process.stdout.write(`${cpus().length} x ${cpu?.model ?? 'unknown processor'}\n\n`);
process.stdout.write(`${await timeDefaultEdit()}\n\n`);
process.stdout.write(`${compareUnetStep(3)}\n`);
