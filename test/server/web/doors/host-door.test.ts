import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { startDoors } from '../start-doors.ts';

/** A request written by hand, as no client would. */
function raw(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

describe('answers to', () => {
  test.each([
    'localhost:PORT',
    'LOCALHOST:PORT',
    '127.0.0.1:PORT',
    '[::1]:PORT',
    'tack.example:PORT',
    'other.example:8443',
    'shown.example',
  ])('%s', async (host) => {
    const names = {
      publicOrigin: 'https://shown.example',
      hostNames: ['tack.example', 'other.example:8443'],
    };
    const { asked, port } = await startDoors({ names });
    const answer = await asked('/', { headers: { host: host.replace('PORT', String(port)) } });
    expect(answer.status).toBe(200);
  });
});

describe('does not answer to', () => {
  test.each([
    '',
    ' ',
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'evil-localhost:PORT',
    'localhost',
    'localhost:1',
    'localhost.:PORT',
    'localhost:PORT.',
    'localhost:0PORT',
    'localhost:PORT:PORT',
    'localhost:PORT@evil.example',
    'evil.example@localhost:PORT',
    'localhost:PORT/evil',
    'localhost:PORT,evil.example',
    '127.0.0.1',
    '127.1:PORT',
    '127.0.0.2:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '0177.0.0.1:PORT',
    '0.0.0.0:PORT',
    '::1:PORT',
    '[::1]',
    '[::ffff:127.0.0.1]:PORT',
    '[0:0:0:0:0:0:0:1]:PORT',
    'shown.example.evil:443',
    'null',
  ])('%j', async (host) => {
    const { asked, port } = await startDoors({ names: { publicOrigin: 'https://shown.example' } });
    const headers = { host: host.replaceAll('PORT', String(port)) };
    for (const path of ['/', '/api/session', '/api/trpc/x', '/nowhere']) {
      const answer = await asked(path, { headers });
      expect(answer, path).toMatchObject({ status: 421, code: 'request/wrong-host' });
    }
  });

  test('a request without a host, or with two', async () => {
    const { port } = await startDoors();
    const own = `Host: localhost:${port}`;
    const end = 'Connection: close';
    expect(await raw(port, ['GET / HTTP/1.1', own, end])).toMatch(/^HTTP\/1.1 200/);
    expect(await raw(port, ['GET / HTTP/1.1', end])).toMatch(/^HTTP\/1.1 421/);
    expect(await raw(port, ['GET / HTTP/1.0'])).toMatch(/^HTTP\/1.1 421/);
    expect(await raw(port, ['GET / HTTP/1.1', own, own, end])).toMatch(/^HTTP\/1.1 421/);
    expect(await raw(port, ['GET / HTTP/1.1', own, 'Host: evil', end])).toMatch(/^HTTP\/1.1 421/);
  });

  test('a target that names another host', async () => {
    const { port } = await startDoors();
    const head = [`Host: localhost:${port}`, 'Connection: close'];
    for (const target of ['http://evil.example/', '//evil.example/', '*', '/\\evil.example']) {
      expect(await raw(port, [`GET ${target} HTTP/1.1`, ...head])).toMatch(/^HTTP\/1.1 400/);
    }
  });
});
