import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { MemoryShortage } from '#nodes/contract/run-memory.ts';
import { nameProcessor } from '#server/devices/name-hardware.ts';
import { askPacks } from '#server/packs/ask-packs.ts';
import { type Admission, admitRuns } from '#server/runs/admit-runs.ts';
import { openRunner, type RunRequest } from '#server/runs/open-runner.ts';
import { startRun } from '#server/runs/start-run.ts';
import { superviseRuns } from '#server/runs/supervise-runs.ts';
import { openStore } from '#server/store/open-store.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { readToolRecord, writeToolRecord } from '#server/store/tool-record.ts';
import { followToEnd } from '#test/helpers/follow-to-end.ts';
import { writeHeavyPack } from '#test/helpers/heavy-pack.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { editing, workflowOf } from '#test/helpers/tiny-workflows.ts';

beforeEach(() => {
  vi.stubEnv('TACK_MEMORY', 'normal');
  return () => vi.unstubAllEnvs();
});

const device = { name: 'cpu', hardware: nameProcessor() } as const;

test('refuses a run whose edit cannot fit before any node runs, and names the setting that would', async () => {
  const backend = await scratchBackend();
  const { store, database } = backend;
  await writeHeavyPack(store.folders.packs);
  const packs = askPacks(['packs', store.folders.packs]);
  const runner = openRunner(store.folders, undefined, admitRuns({ store, device, ...packs }));
  const stopping = new AbortController();
  onTestFinished(() => {
    stopping.abort();
    runner.close();
  });
  await superviseRuns(backend, runner, stopping.signal);
  const document = workflowOf(editing('heavy'));
  const id = await startRun(backend, { document });
  const { events } = await followToEnd(backend, id);
  const run = await findRun(database, id);
  expect(run).toMatchObject({
    state: 'failed',
    failure: {
      code: 'device/too-little-memory',
      message: expect.stringMatching(
        /^Editing with "heavy" in the mode "guided" takes about .* With TACK_MEMORY=low it takes about /,
      ),
      details: { node: 'edit', needBytes: expect.any(Number), roomBytes: expect.any(Number) },
    },
  });
  expect(events.filter(({ type }) => type === 'node-start')).toEqual([]);

  // What comes before the edit may still run: here it gets as far as the pack, whose weights are missing.
  const before = await startRun(backend, { document, targets: ['invert'] });
  await followToEnd(backend, before);
  expect((await findRun(database, before)).failure).toMatchObject({ code: 'pack/missing-file' });
});

test('lets a run begin whose edit is remembered, unless it is to be made anew', async () => {
  const store = await openStore(await temporaryFolder());
  const { packDigest } = askPacks(['packs']);
  const shortage = (node: string): MemoryShortage => ({
    node,
    needBytes: 2,
    message: 'Too large.',
  });
  const findShortage: Admission['findShortage'] = async ([edit]) =>
    edit ? shortage(edit.node) : null;
  const admit = admitRuns({ store, device, packDigest, findShortage });
  const request: RunRequest = { graph: editing('shapes') };
  await expect(admit(request, undefined)).rejects.toThrow('Too large.');
  const runner = openRunner(store.folders);
  onTestFinished(() => runner.close());
  for await (const _ of runner.run(request, AbortSignal.timeout(60_000)));
  await admit(request, runner.workerId());
  const record = await readToolRecord(store.folders);
  await writeToolRecord(store.folders, { versions: {}, ...record, numerics: 'another device' });
  await admit(request, undefined); // whatever models were loaded with last
  await expect(admit({ ...request, recallOnly: [] }, undefined)).rejects.toThrow('Too large.');
});

test('asks nothing of memory on a card, and of a graph without edits', async () => {
  const store = await openStore(await temporaryFolder());
  const findShortage = () => expect.fail('Memory is asked about.');
  const { packDigest } = askPacks(['packs']);
  const admitOn = (name: 'cpu' | 'cuda') =>
    admitRuns({ store, device: { ...device, name }, packDigest, findShortage });
  await admitOn('cuda')({ graph: editing('shapes') }, undefined);
  await admitOn('cpu')({ graph: editing('shapes'), targets: ['invert'] }, undefined);
});
