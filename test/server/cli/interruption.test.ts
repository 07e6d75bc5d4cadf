import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { beforeEach, expect, test, vi } from 'vitest';
import { filesIn } from '#test/helpers/files-in.ts';
import { isAlive, runningWorker, startTack } from '#test/helpers/start-tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writeSlowWorkflow } from '#test/helpers/workflow-file.ts';

let places: { home: string; folder: string };
beforeEach(async () => {
  places = { home: await temporaryFolder(), folder: await temporaryFolder() };
});

/** Long enough to be interrupted in on a fast machine, short enough to end on a slow one. */
const somePixels = { width: 2000, height: 1000 };
const manyPixels = { width: 7000, height: 5000 };

async function startSlow(pixels: typeof somePixels, ...args: string[]) {
  await writeSlowWorkflow(places.folder, pixels);
  const running = startTack(['run', 'workflow.json', ...args], places);
  const worker = await runningWorker(places.home);
  await vi.waitUntil(() => running.output.stderr.includes('Picture'), { timeout: 20_000 });
  await wait(100);
  return { ...running, worker };
}

async function expectNothingHalfWritten() {
  expect(filesIn(join(places.home, 'tmp'))).toEqual([]);
  expect(filesIn(places.folder)).toEqual(['red.png', 'workflow.json']);
  for (const file of filesIn(join(places.home, 'artifacts'))) {
    await sharp(readFileSync(join(places.home, 'artifacts', file))).stats(); // decodes all of it
  }
}

test('Ctrl-C once ends the command after the step, with what was finished kept', async () => {
  const { child, ended, worker } = await startSlow(somePixels, '--out', 'out');
  child.kill('SIGINT');
  const { code, stdout, stderr } = await ended;
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toContain('Stopping after this step');
  expect(stderr).not.toMatch(/ {4}at /);
  await vi.waitUntil(() => !isAlive(worker), { timeout: 10_000 });
  await expectNothingHalfWritten();

  const again = await startTack(['run', 'workflow.json'], places).ended;
  expect(again.code).toBe(0);
  expect(again.stderr).toContain('Picture: kept');
});

test('the same Ctrl-C passed on by a launcher counts once', async () => {
  const { child, ended } = await startSlow(somePixels);
  child.kill('SIGINT');
  await wait(20);
  child.kill('SIGINT');
  expect((await ended).stderr).toContain('Interrupted.');
});

test('Ctrl-C twice ends everything at once', async () => {
  const { child, ended, worker } = await startSlow(manyPixels);
  child.kill('SIGINT');
  await wait(400);
  const before = performance.now();
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect(performance.now() - before).toBeLessThan(2000); // a step of many seconds was not waited for
  await vi.waitUntil(() => !isAlive(worker), { timeout: 10_000 });
  await expectNothingHalfWritten();
});

test('a step that does not answer is ended after a while', async () => {
  const { child, ended, worker } = await startSlow(manyPixels);
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  await vi.waitUntil(() => !isAlive(worker), { timeout: 10_000 });
  await expectNothingHalfWritten();
});

test('a worker killed in the middle of a step is one sentence, and running again goes on', async () => {
  const { ended, worker } = await startSlow(somePixels);
  process.kill(worker, 'SIGKILL');
  const { code, stdout, stderr } = await ended;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /tack: The process that runs the models ended .*SIGKILL.* \[run\/worker-lost\]\n$/,
  );
  await expectNothingHalfWritten();
  const again = await startTack(['run', 'workflow.json'], places).ended;
  expect(again.stderr).toContain('Picture: kept');
});

test('a worker does not outlive a killed command', async () => {
  const { child, worker } = await startSlow(somePixels);
  child.kill('SIGKILL');
  await vi.waitUntil(() => !isAlive(worker), { timeout: 30_000 }); // the step has to end first
});

test('a reader that goes away is no trouble', async () => {
  await writeSlowWorkflow(places.folder, { width: 8, height: 8 });
  const { child, ended } = startTack(['run', 'workflow.json', '--json'], places);
  child.stdout.destroy();
  expect((await ended).stderr).not.toMatch(/ {4}at /);
});
