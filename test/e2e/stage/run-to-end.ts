import type { Page } from 'playwright-core';
import { awaitRun } from '../acts/await-run.ts';
import { pressRun } from '../acts/press-run.ts';
import type { Stage } from './prepare-stage.ts';
import { readLastRun } from './read-last-run.ts';

/** Presses Run, waits until all is done, and gives the run as the server has it. */
export async function runToEnd(stage: Stage, page: Page): ReturnType<typeof readLastRun> {
  await pressRun(page);
  await awaitRun(page);
  return await readLastRun(stage);
}
