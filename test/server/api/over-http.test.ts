import { expect, test } from 'vitest';
import * as z from 'zod';
import { scratchServerProcess } from '#test/helpers/scratch-server-process.ts';
import { talkative } from '#test/helpers/tiny-workflows.ts';
import { type Followed, followRun } from '#test/reliability/follow-run.ts';

const errorSchema = z.object({
  error: z.strictObject({
    message: z.string(),
    code: z.number(),
    data: z.strictObject({
      code: z.string(),
      details: z.record(z.string(), z.json()),
      requestId: z.uuid(),
      status: z.int(),
    }),
  }),
});

async function collect(messages: AsyncIterable<Followed>, limit = Number.POSITIVE_INFINITY) {
  const found: Followed[] = [];
  for await (const message of messages) {
    if (message.type !== 'passing') found.push(message);
    if (found.length >= limit) break;
  }
  return found;
}

const seqsOf = (messages: readonly Followed[]) =>
  messages.flatMap((one) => (one.type === 'kept' ? [one.seq] : []));

test('a run that is started over HTTP is followed to its end, across a lost connection', async () => {
  const { url, secret, api } = await scratchServerProcess();
  const { id: run } = await api.runs.start.mutate({ document: talkative(['a', 'b', 'c']) });
  const follow = (after: number) =>
    followRun({ url, secret, run, after }, AbortSignal.timeout(120_000));

  const first = await collect(follow(0), 4);
  expect(seqsOf(first)).toEqual([1, 2, 3, 4]);
  const rest = await collect(follow(4));
  expect(rest.at(-1)).toEqual({ type: 'over' });
  const { state, seq } = await api.runs.find.query({ id: run });
  expect(state).toBe('done');
  expect(seqsOf([...first, ...rest])).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
});

test('what cannot be followed is said at once', async () => {
  const { url, secret } = await scratchServerProcess({ args: ['--no-runs'] });
  const following = followRun(
    { url, secret, run: 'nobody', after: 0 },
    AbortSignal.timeout(60_000),
  );
  await expect(collect(following)).rejects.toThrow('run/not-found');
});

test('an error says what and which request, and nothing of how the server is made', async () => {
  const { url, secret, api, home } = await scratchServerProcess({ args: ['--no-runs'] });
  const { id } = await api.workflows.create.mutate({ name: 'x', document: talkative(['a']) });
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const asked = async (path: string, body?: unknown) => {
    const response = await fetch(`${url}/api/trpc/${path}`, {
      headers,
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    return { response, text: await response.text() };
  };
  const input = encodeURIComponent(JSON.stringify({ id: 'nobody' }));
  const answers = {
    'run/not-found': await asked(`runs.find?input=${input}`),
    'workflow/not-found': await asked('workflows.delete', { id: 'nobody' }),
    'run/wrong-state': await asked(
      'runs.retry',
      await api.runs.startSaved.mutate({ name: 'x' }).then(({ id }) => ({ id })),
    ),
    'workflow/conflict': await asked('workflows.save', {
      id,
      revision: 7,
      document: { ...talkative(['b']), name: 'x' },
    }),
    'request/invalid': await asked('workflows.create', { name: '', document: 1 }),
  };
  for (const [code, { response, text }] of Object.entries(answers)) {
    const { error } = errorSchema.parse(JSON.parse(text));
    expect(error.data, code).toMatchObject({ code, status: response.status });
    expect(response.headers.get('x-request-id'), code).toBe(error.data.requestId);
    expect(error.message, code).toMatch(/^[A-Za-z'].*\.$/s);
    for (const inside of [home, process.cwd(), 'node_modules', '.ts:', 'stack', secret]) {
      expect(text, code).not.toContain(inside);
    }
  }
  expect(
    errorSchema.parse(JSON.parse(answers['workflow/conflict'].text)).error.data.details,
  ).toEqual({
    revision: 7,
    current: 1,
  });
});

test('a batch is answered one by one, and one that is too large is refused', async () => {
  const { url, secret } = await scratchServerProcess({ args: ['--no-runs'] });
  const ask = (count: number) =>
    fetch(
      `${url}/api/trpc/${Array.from({ length: count }, () => 'runs.queue').join(',')}?batch=1&input=%7B%7D`,
      {
        headers: { authorization: `Bearer ${secret}` },
      },
    );
  expect((await ask(20)).status).toBe(200);
  expect((await ask(21)).status).toBe(400);
});
