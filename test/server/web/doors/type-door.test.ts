import { describe, expect, test } from 'vitest';
import { localSecret, startDoors } from '../start-doors.ts';

const authorization = `Bearer ${localSecret}`;
const json = ['application/json', 'application/json; charset=utf-8', 'Application/JSON'];
const pictures = ['image/png', 'image/jpeg', 'image/webp', 'application/octet-stream'];
const neither = [
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'text/plain',
  'text/plain; application/json',
  'application/json; charset=utf-16',
  'application/json, text/plain',
  'application/jsonp',
  'image/svg+xml',
  'image/gif',
  'text/html',
  '',
];

describe.each([
  ['/api/v1/things', json, pictures],
  ['/api/trpc/runs.start', json, pictures],
  ['/api/v1/uploads', pictures, json],
] as const)('%s', (path, taken, others) => {
  test('takes its own types of body and no others', async () => {
    const { asked } = await startDoors();
    const statusOf = async (type: string) => {
      const headers = { authorization, 'content-type': type };
      return (await asked(path, { method: 'POST', headers, body: '{}' })).status;
    };
    for (const type of taken) expect(await statusOf(type), type).toBe(200);
    for (const type of [...others, ...neither]) expect(await statusOf(type), type).toBe(415);
  });

  test('takes no body without a type, nor a compressed one', async () => {
    const { asked } = await startDoors();
    const untyped = await asked(path, { method: 'POST', headers: { authorization }, body: '{}' });
    expect(untyped).toMatchObject({ status: 415, code: 'request/unsupported-type' });
    const headers = { authorization, 'content-type': taken[0] ?? '', 'content-encoding': 'gzip' };
    expect((await asked(path, { method: 'POST', headers, body: '{}' })).status).toBe(415);
  });
});
