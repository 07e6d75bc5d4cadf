import { expect, test } from 'vitest';
import { hasPackagedPostgres, packagedPostgres } from '#test/helpers/packaged-postgres.ts';
import { scratchServerProcess } from '#test/helpers/scratch-server-process.ts';
import { talkative } from '#test/helpers/tiny-workflows.ts';
import { followRun } from '#test/reliability/follow-run.ts';
import { type ServerProcess, startServer } from '#test/reliability/start-server.ts';

/** A workflow is saved and saved again, run, followed to its end, and found. */
async function useAll({ url, secret, api }: ServerProcess): Promise<void> {
  const document = { ...talkative(['a', 'b']), name: 'said' };
  const { id } = await api.workflows.create.mutate({ name: 'said', document });
  await api.workflows.save.mutate({ id, revision: 1, document });
  const { id: run } = await api.runs.startSaved.mutate({
    name: 'said',
    inputs: { 'say0.text': 'something else' },
  });
  const seqs: number[] = [];
  const signal = AbortSignal.timeout(120_000);
  for await (const one of followRun({ url, secret, run, after: 0 }, signal)) {
    if (one.type === 'kept') seqs.push(one.seq);
  }
  const found = await api.runs.find.query({ id: run });
  expect(found).toMatchObject({ state: 'done', workflowId: id, revision: 2, seq: seqs.length });
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
}

test('all of it works on the PostgreSQL that comes with Tack', async () => {
  await useAll(await scratchServerProcess());
});

test.skipIf(!hasPackagedPostgres)(
  "all of it works on Debian's PostgreSQL 15, which DATABASE_URL names (skipped where it is not installed)",
  async () => {
    await useAll(await scratchServerProcess({ env: { DATABASE_URL: await packagedPostgres() } }));
  },
);

test.skipIf(!hasPackagedPostgres)(
  'a server that is started again finds what it kept in a PostgreSQL of its own (skipped as above)',
  async () => {
    const env = { DATABASE_URL: await packagedPostgres() };
    const first = await scratchServerProcess({ env });
    await first.api.workflows.create.mutate({ name: 'kept', document: talkative(['a']) });
    await first.end('SIGTERM');
    await using again = await startServer(first.home, { env });
    const kept = await again.api.workflows.findByName.query({ name: 'kept' });
    expect(kept.revision).toBe(1);
  },
);
