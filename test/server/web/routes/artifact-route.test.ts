import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { artifactFile } from '#server/store/artifact-files.ts';
import { startWithStore } from '../start-with-store.ts';

const picture = { width: 2, height: 1, data: new Uint8Array([255, 0, 0, 0, 0, 255]) };
const tensor = { dims: [1, 2], data: new Float32Array([1, 2]) };

describe('shows', () => {
  test('a picture as the PNG we wrote', async () => {
    const { asked, store } = await startWithStore();
    const { hash } = await store.values.store('image', picture);
    const answer = await asked(`/api/artifacts/${hash}`);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(answer.body.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${hash}"`,
    });
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(answer.body.subarray(1, 4).toString()).toBe('PNG');
  });

  test('words and numbers as plain text, whatever they say', async () => {
    const { asked, store } = await startWithStore();
    const { hash } = await store.values.store('text', '<script>alert(1)</script>');
    const answer = await asked(`/api/artifacts/${hash}`);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.text).toBe('"<script>alert(1)</script>"');
    const number = await store.values.store('number', -1.5);
    expect((await asked(`/api/artifacts/${number.hash}`)).text).toBe('-1.5');
    const trace = await store.values.storeTrace([{ loss: 1 }]);
    expect((await asked(`/api/artifacts/${trace}`)).text).toBe('[{"loss":1}]');
  });

  test('tensors as a file to be saved', async () => {
    const { asked, store } = await startWithStore();
    const { hash } = await store.values.store('latents', { tensor, pack: 'a' });
    const { headers } = await asked(`/api/artifacts/${hash}`);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f]{12}\.safetens/);
  });

  test.each([
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><x/>'],
    ['a GIF that is JavaScript', 'GIF89a/*\x00*/=alert(1)'],
    ['a byte order mark and HTML', '\uFEFF<script>'],
    ['nothing at all', ''],
  ])('%s, if it ever got there, as a file to be saved', async (_, bytes) => {
    const { asked, store } = await startWithStore();
    const file = artifactFile(store.folders, 'a'.repeat(64));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const { headers } = await asked(`/api/artifacts/${'a'.repeat(64)}`);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toContain('attachment');
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  });
});

describe('sends', () => {
  test('no bytes for HEAD, nor to who has them', async () => {
    const { asked, store } = await startWithStore();
    const { hash } = await store.values.store('text', 'words');
    const path = `/api/artifacts/${hash}`;
    const head = await asked(path, { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe('7');
    for (const tag of [`"${hash}"`, `"x", W/"${hash}"`, '*']) {
      const answer = await asked(path, { headers: { 'if-none-match': tag } });
      expect(answer, tag).toMatchObject({ status: 304, text: '' });
    }
    expect((await asked(path, { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  test.each([
    ['bytes=0-2', 206, '"wo', 'bytes 0-2/7'],
    ['bytes=4-', 206, 'ds"', 'bytes 4-6/7'],
    ['bytes=-2', 206, 's"', 'bytes 5-6/7'],
    ['bytes=0-99', 206, '"words"', 'bytes 0-6/7'],
    ['bytes=-99', 206, '"words"', 'bytes 0-6/7'],
    ['bytes=7-', 416, '', 'bytes */7'],
    ['bytes=-0', 416, '', 'bytes */7'],
    ['bytes=3-1', 200, '"words"', undefined],
    ['bytes=0-1,3-4', 200, '"words"', undefined],
    ['lines=0-1', 200, '"words"', undefined],
    ['bytes=-', 200, '"words"', undefined],
    ['bytes=99999999999999999999-', 200, '"words"', undefined],
  ])('%s', async (range, status, text, contentRange) => {
    const { asked, store } = await startWithStore();
    const { hash } = await store.values.store('text', 'words');
    const answer = await asked(`/api/artifacts/${hash}`, { headers: { range } });
    expect(answer).toMatchObject({ status, text });
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  test.each([
    ['red.png', 'attachment; filename="red.png"; filename*=UTF-8\'\'red.png'],
    ['né "x".png', 'attachment; filename="n_ _x_.png"; filename*=UTF-8\'\'n%C3%A9%20_x_.png'],
    [
      '../../etc/passwd',
      'attachment; filename="__.._etc_passwd"; filename*=UTF-8\'\'__.._etc_passwd',
    ],
    [
      'a\r\nset-cookie: x=1',
      'attachment; filename="a_set-cookie_ x=1"; filename*=UTF-8\'\'a_set-cookie_%20x%3D1',
    ],
    ['x\u202egnp.exe', 'attachment; filename="x_gnp.exe"; filename*=UTF-8\'\'x_gnp.exe'],
    [
      "it's;(1)*%.png",
      "attachment; filename=\"it's_(1)__.png\"; filename*=UTF-8''it%27s%3B%281%29_%25.png",
    ],
    ['', 'attachment; filename="artifact"; filename*=UTF-8\'\'artifact'],
  ])('a download under the name %j', async (name, disposition) => {
    const { asked, store } = await startWithStore();
    const { hash } = await store.values.store('image', picture);
    const path = `/api/artifacts/${hash}?download=${encodeURIComponent(name)}`;
    const { headers } = await asked(path);
    expect(headers['content-disposition']).toBe(disposition);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['set-cookie']).toBeUndefined();
  });
});

test('has nothing under any other hash, and says so as JSON', async () => {
  const { asked } = await startWithStore();
  const answer = await asked(`/api/artifacts/${'0'.repeat(64)}`);
  expect(answer).toMatchObject({ status: 404, code: 'artifact/not-found' });
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  });
});
