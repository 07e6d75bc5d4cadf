import { expect, test } from 'vitest';
import { sharp } from '#server/store/sharp.ts';
import { startWithStore } from '../start-with-store.ts';

const grey = (width: number, height: number) => ({
  ...{ width, height },
  data: new Uint8Array(width * height * 3).fill(90),
});

test('draws a large picture within 384 pixels, the shape kept', async () => {
  const { asked, store } = await startWithStore();
  const { hash } = await store.values.store('image', grey(1200, 600));
  const { status, headers, body } = await asked(`/api/thumbnails/${hash}`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'content-length': String(body.length),
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect(await sharp(body).metadata()).toMatchObject({ width: 384, height: 192 });
});

test('gives a small picture as it is stored, pixel by pixel', async () => {
  const { asked, store } = await startWithStore();
  const { hash } = await store.values.store('image', grey(64, 384));
  const small = await asked(`/api/thumbnails/${hash}`);
  const whole = await asked(`/api/artifacts/${hash}`);
  expect(small.headers['content-type']).toBe('image/png');
  expect(small.body.equals(whole.body)).toBe(true);
});

test('finds no picture where the value is another, is not there, or is no hash', async () => {
  const { asked, store } = await startWithStore();
  const text = await store.values.store('text', 'words');
  for (const name of [text.hash, 'f'.repeat(64), 'server.json']) {
    const answer = await asked(`/api/thumbnails/${name}`);
    expect([name, answer.status, JSON.parse(answer.text).error.code]).toEqual([
      ...[name, 404, 'artifact/not-found'],
    ]);
  }
});
