import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { expect, onTestFinished, test } from 'vitest';
import { askAgain } from '#app/_api/ask-again.ts';

const lost = new TRPCClientError('Failed to fetch');
const refused = TRPCClientError.from({
  error: { message: 'Not there.', code: -32_004, data: { code: 'artifact/not-found' } },
});

/** A client, and something shown that fails with this error at first. */
function show(error: Error) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  onTestFinished(askAgain(client));
  let asked = 0;
  const observer = new QueryObserver(client, {
    queryKey: ['shown'],
    queryFn: () => {
      asked += 1;
      return asked === 1 ? Promise.reject(error) : Promise.resolve('there');
    },
  });
  onTestFinished(observer.subscribe(() => {}));
  const answer = () => client.fetchQuery({ queryKey: ['poll', asked], queryFn: () => 'up' });
  return { client, answer, asked: () => asked, status: () => observer.getCurrentResult().status };
}

test('what failed while the server was away is asked for again when it answers', async () => {
  const { answer, status } = show(lost);
  await expect.poll(status).toBe('error');
  await answer();
  await expect.poll(status).toBe('success');
});

test('what the server refused is not asked for again', async () => {
  const { client, answer, asked, status } = show(refused);
  await expect.poll(status).toBe('error');
  await answer();
  expect([client.isFetching(), asked()]).toEqual([0, 1]);
});

test('a value that the page itself puts in does not count as an answer', async () => {
  const { client, asked, status } = show(lost);
  await expect.poll(status).toBe('error');
  client.setQueryData(['other'], 'mine');
  expect([client.isFetching(), asked()]).toEqual([0, 1]);
});
