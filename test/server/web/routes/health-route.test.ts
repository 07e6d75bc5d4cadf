import { expect, test } from 'vitest';
import { type Health, healthRoute } from '#server/web/routes/health-route.ts';
import { startDoors, token } from '../start-doors.ts';

const up: Health = { database: 'up', worker: 'up' };

test.each([
  [up, 200, 'ok'],
  [{ ...up, worker: 'elsewhere' }, 200, 'ok'],
  [{ ...up, worker: 'down' }, 503, 'down'],
  [{ ...up, database: 'down' }, 503, 'down'],
] as const)('says how the parts are: %j', async (health, status, word) => {
  const { asked } = await startDoors({ routes: [healthRoute('1.2.3', async () => health)] });
  const answer = await asked('/api/health');
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toEqual({ status: word, version: '1.2.3', ...health });
});

test('says no more than ok or down to who has no token', async () => {
  const routes = [healthRoute('1.2.3', async () => up)];
  const { asked } = await startDoors({ access: { token }, routes });
  expect(await asked('/api/health')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
});

test('a probe that fails, or does not come back, is down', async () => {
  const fails = healthRoute('1', async () => {
    throw new Error('connect /srv/secret/socket');
  });
  const hangs = healthRoute('1', () => new Promise(() => {}));
  for (const route of [fails, hangs]) {
    const { asked } = await startDoors({ routes: [route] });
    const answer = await asked('/api/health');
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain('secret');
  }
});
