import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { page, startWithStore } from '../start-with-store.ts';

const flat = (size = { width: 4, height: 2 }) =>
  sharp({ create: { ...size, channels: 3, background: '#e6781e' } });
const png = () => flat().png().toBuffer();
const jpeg = () => flat({ width: 64, height: 64 }).jpeg().toBuffer();

describe('keeps', () => {
  test.each([
    ['png', png],
    ['jpeg', jpeg],
    ['webp', () => flat().webp().toBuffer()],
  ] as const)('a picture sent as image/%s, or as bytes', async (kind, bytes) => {
    const { upload, kept, asked } = await startWithStore();
    const answer = await upload(await bytes(), { headers: { 'content-type': `image/${kind}` } });
    expect(answer.status).toBe(201);
    const { hash } = JSON.parse(answer.text);
    expect(JSON.parse((await upload(await bytes())).text).hash).toBe(hash);
    expect(kept()).toHaveLength(1);
    expect((await asked(`/api/artifacts/${hash}`)).headers['content-type']).toBe('image/png');
  });

  test('its size and what the person should know', async () => {
    const { upload } = await startWithStore();
    const glass = { r: 0, g: 0, b: 0, alpha: 0.5 };
    const picture = sharp({ create: { width: 3, height: 2, channels: 4, background: glass } });
    expect(JSON.parse((await upload(await picture.png().toBuffer())).text)).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      ...{ width: 3, height: 2, notices: ['Its transparent parts were laid on white.'] },
    });
  });

  test('a mask, when it is to be one', async () => {
    const { upload, store } = await startWithStore();
    const answer = await upload(await png(), { path: '/api/pictures?as=mask' });
    const { hash } = JSON.parse(answer.text);
    expect((await store.values.load({ type: 'mask', hash })).data).toHaveLength(8);
    expect((await upload(await png(), { path: '/api/pictures?as=program' })).status).toBe(400);
  });

  test('nothing of a file but its pixels', async () => {
    const { upload, asked } = await startWithStore();
    const exif = { IFD0: { Copyright: 'canary', ImageDescription: 'canary' } };
    const plain = await flat().withExif(exif).withXmp('<canary/>').png().toBuffer();
    const tail = Buffer.from('<script>canary()</script><?php canary() ?>');
    for (const bytes of [
      Buffer.concat([plain, tail]),
      Buffer.concat([await flat().withExif(exif).jpeg().toBuffer(), tail]),
      Buffer.concat([await flat().withExif(exif).webp().toBuffer(), tail]),
    ]) {
      const answer = await upload(bytes);
      expect(answer.status).toBe(201);
      const { body } = await asked(`/api/artifacts/${JSON.parse(answer.text).hash}`);
      expect(body.includes('canary')).toBe(false);
      expect(body.includes('<script>')).toBe(false);
      const { exif: left, xmp, icc, comments } = await sharp(body).metadata();
      expect([left, xmp, icc, comments]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  test('a picture upright that its camera turned', async () => {
    const { upload, store } = await startWithStore();
    const turned = await flat().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { hash, width, height } = JSON.parse((await upload(turned)).text);
    expect([width, height]).toEqual([2, 4]);
    expect((await store.values.load({ type: 'image', hash })).height).toBe(4);
  });

  test('pictures sent at once, two of them decoded at a time', async () => {
    const { upload, kept } = await startWithStore();
    const pictures = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        flat({ width: 8 + index, height: 8 })
          .png()
          .toBuffer(),
      ),
    );
    const answers = await Promise.all(pictures.map((bytes) => upload(bytes)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(kept()).toHaveLength(6);
  });
});

/** A chunk of a PNG, with the checksum nobody has to believe left at what `crc` gives. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A black PNG of a bit a pixel: 32 KB for 16,000 x 16,000. */
function bomb(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 1; // bits
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', header), ...extra, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
}

/** A JPEG whose header says it is larger than it is. */
async function hugeJpeg(side: number): Promise<Buffer> {
  const bytes = await jpeg();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(side, frame + 5);
  bytes.writeUInt16BE(side, frame + 7);
  return bytes;
}

async function cutOffJpeg(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 100, height: 100, channels: 3, background: 'grey', noise } as const;
  return (await sharp({ create }).jpeg().toBuffer()).subarray(0, 2000);
}

const zeros = deflateSync(Buffer.alloc(200_000_000), { level: 9 });
const animation = (kind: 'webp' | 'gif', frames: number) =>
  sharp(
    Buffer.alloc(8 * 8 * 3 * frames).map((_, at) => (Math.floor(at / 192) * 100) & 255),
    {
      raw: { width: 8, height: 8 * frames, channels: 3, pageHeight: 8 },
    },
  )
    [kind]({ loop: 0 })
    .toBuffer();

describe('refuses, quickly and without keeping anything,', () => {
  test.each([
    ['a PNG of 16,000 x 16,000 in 32 KB', async () => bomb(16_000, 16_000), 413],
    ['a PNG of 20,000 x 20,000', async () => bomb(20_000, 20_000), 413],
    ['a strip of a hundred million pixels', async () => bomb(1, 100_000_000), 413],
    ['a JPEG header of 65,500 x 65,500', () => hugeJpeg(65_500), 413],
    ['a JPEG header of more than JPEG has', () => hugeJpeg(65_535), 422],
    ['a cut-off JPEG', cutOffJpeg, 422],
    ['a cut-off PNG', async () => (await png()).subarray(0, 60), 422],
    ['an animated WebP', () => animation('webp', 3), 415],
    ['a GIF of many frames', () => animation('gif', 500), 415],
    ['HTML', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 422],
    ['XHTML', async () => Buffer.from('<?xml version="1.0"?><html/>'), 422],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
    ['a zip', async () => Buffer.from('PK\x03\x04rest', 'latin1'), 422],
    ['a PDF', async () => Buffer.from('%PDF-1.7'), 415],
    ['a TIFF', () => flat().tiff().toBuffer(), 415],
    ['a GIF that is JavaScript', async () => Buffer.from('GIF89a/*x*/=alert(1)'), 415],
    ['an empty body', async () => Buffer.alloc(0), 422],
    [
      'bytes that only begin as a PNG',
      async () => Buffer.from('\x89PNG\r\n\x1a\nxx', 'latin1'),
      422,
    ],
  ] as const)('%s', async (_, bytes, status) => {
    const { upload, kept } = await startWithStore();
    const body = await bytes();
    const started = performance.now();
    const answer = await upload(body);
    expect(performance.now() - started).toBeLessThan(500); // a bomb that went off takes seconds
    expect(answer.status).toBe(status);
    expect(kept()).toEqual([]);
  });

  test('compressed words and profiles that would fill the memory', async () => {
    const { upload } = await startWithStore();
    const words = Buffer.concat([Buffer.from('Comment\0\0'), zeros]);
    const profile = Buffer.concat([Buffer.from('profile\0\0'), zeros]);
    for (const extra of [chunk('zTXt', words), chunk('iCCP', profile)]) {
      const before = process.memoryUsage().rss;
      const started = performance.now();
      const { status } = await upload(bomb(8, 8, [extra]));
      expect(performance.now() - started).toBeLessThan(500);
      expect([201, 422]).toContain(status); // read without them, or not at all
      expect(process.memoryUsage().rss - before).toBeLessThan(64e6);
    }
  });

  test('a body whose type says something else than its bytes', async () => {
    const { upload, kept } = await startWithStore();
    for (const [bytes, type] of [
      [await png(), 'image/jpeg'],
      [await jpeg(), 'image/webp'],
      [await png(), 'application/json'],
      [await png(), 'multipart/form-data; boundary=x'],
      [await png(), 'image/svg+xml'],
      [await png(), 'text/html'],
      ['{"filepath":"/etc/passwd"}', 'application/json'],
      ['{"filepath":"/etc/passwd"}', 'image/png'],
    ] as const) {
      const { status } = await upload(bytes, { headers: { 'content-type': type } });
      expect([415, 422]).toContain(status);
    }
    expect(kept()).toEqual([]);
  });
});

describe('a body of the wrong length', () => {
  const head = (port: number, ...more: readonly string[]) =>
    [
      'POST /api/pictures HTTP/1.1',
      `Host: localhost:${port}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: image/png',
      ...more,
      '\r\n',
    ].join('\r\n');

  test('is refused before it is sent, when it says that it is too large', async () => {
    const { port, kept } = await startWithStore();
    const socket = connect(port, '127.0.0.1');
    socket.write(head(port, 'Content-Length: 25000001'));
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413/);
    expect(kept()).toEqual([]);
  });

  test('is refused while it is sent, when it says nothing', async () => {
    const { upload, kept } = await startWithStore();
    const answer = await upload(Buffer.alloc(26_000_000), {
      headers: { 'transfer-encoding': 'chunked' },
    });
    expect(answer).toMatchObject({ status: 413, code: 'request/too-large' });
    expect(kept()).toEqual([]);
  });

  test('is not waited for', async () => {
    const { port, kept } = await startWithStore({ idleMs: 100 });
    const socket = connect(port, '127.0.0.1');
    socket.write(head(port, 'Content-Length: 100'));
    socket.write(await png());
    expect(await text(socket)).toMatch(/^HTTP\/1.1 408/);
    expect(kept()).toEqual([]);
  });

  test('leaves nothing behind when it is cut off', async () => {
    const { port, kept, asked } = await startWithStore();
    const socket = connect(port, '127.0.0.1');
    socket.write(head(port, 'Content-Length: 100000'));
    socket.write(await png());
    await wait(50);
    socket.destroy();
    await wait(50);
    expect(kept()).toEqual([]);
    expect((await asked('/api/session', { headers: page })).status).toBe(200);
  });

  test('may not be said twice, or in two ways', async () => {
    const { port, kept } = await startWithStore();
    for (const lines of [
      ['Content-Length: 10', 'Content-Length: 11'],
      ['Content-Length: 10', 'Transfer-Encoding: chunked'],
      ['Content-Length: -1'],
      ['Content-Length: 1e3'],
    ]) {
      const socket = connect(port, '127.0.0.1');
      socket.write(head(port, ...lines));
      expect(await text(socket)).toMatch(/^HTTP\/1.1 400/);
    }
    expect(kept()).toEqual([]);
  });
});
