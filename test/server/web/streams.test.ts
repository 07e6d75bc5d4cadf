import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ask } from './ask.ts';
import { startDoors, token } from './start-doors.ts';

/** A listener on a stream, as a browser would be one. */
function listenTo(port: number, headers: readonly string[] = []) {
  const socket = connect(port, '127.0.0.1');
  const heard = { text: '', isClosed: false };
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard.text += text;
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    heard.isClosed = true;
  });
  const head = ['GET /api/v1/events HTTP/1.1', `Host: localhost:${port}`, ...headers];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return heard;
}

const saysHello = (heard: { text: string }) => vi.waitUntil(() => heard.text.includes('hello'));
const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

async function enter(doors: Awaited<ReturnType<typeof startDoors>>): Promise<string> {
  const body = JSON.stringify({ token });
  const answer = await doors.asked('/api/session', { method: 'POST', headers: json, body });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

test('a stream ends within a heartbeat of its session, and no other does', async () => {
  const doors = await startDoors({ access: { token }, heartbeatMs: 200 });
  const [cookie, other] = [await enter(doors), await enter(doors)];
  const heard = listenTo(doors.port, [`Cookie: ${cookie}`]);
  const staying = listenTo(doors.port, [`Cookie: ${other}`]);
  await Promise.all([saysHello(heard), saysHello(staying)]);
  await wait(450);
  expect(heard.isClosed).toBe(false);

  await doors.asked('/api/session', { method: 'DELETE', headers: { ...json, cookie } });
  // One heartbeat, and what a busy machine adds.
  await vi.waitUntil(() => heard.isClosed, { timeout: 400, interval: 10 });
  expect(staying.isClosed).toBe(false);

  doors.access.closeAllSessions();
  await vi.waitUntil(() => staying.isClosed, { timeout: 400, interval: 10 });
});

test('closing the server ends streams cleanly and at once', async () => {
  const { server, port } = await startDoors();
  const heard = listenTo(port);
  await saysHello(heard);
  const started = performance.now();
  await server.close();
  expect(performance.now() - started).toBeLessThan(1000); // two seconds would be the cut
  await vi.waitUntil(() => heard.isClosed);
  expect(heard.text.endsWith('0\r\n\r\n')).toBe(true); // the last chunk: an end, not a break
});

test('closing the server cuts a request that does not end', async () => {
  const { server, port } = await startDoors();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const head = [
    'POST /api/session HTTP/1.1',
    `Host: localhost:${port}`,
    'Sec-Fetch-Site: none',
    'Content-Type: application/json',
    'Content-Length: 100',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n{`);
  await wait(100);
  const started = performance.now();
  await server.close();
  expect(performance.now() - started).toBeLessThan(4000); // two seconds of grace
});

test('a port that is taken is named', async () => {
  const { port } = await startDoors();
  await expect(startDoors({ listen: { host: '127.0.0.1', port } })).rejects.toMatchObject({
    code: 'server/address-in-use',
  });
});

/** Whether this machine has the other address of `localhost`. */
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

/** A port that nobody has on either address. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on an address
  server.close();
  await once(server, 'close');
  return port;
}

test.skipIf(!hasIpv6)('localhost is one server, by whichever of its addresses', async () => {
  const port = await freePort();
  const { server } = await startDoors({ listen: { host: 'localhost', port } });
  for (const host of ['127.0.0.1', '::1']) {
    expect((await ask({ port, host, path: '/' })).status).toBe(200);
  }
  await server.close();
  await expect(ask({ port, host: '::1' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test.skipIf(!hasIpv6)('nobody else may have the other address of localhost', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '::1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const listen = { host: 'localhost', port };
  await expect(startDoors({ listen })).rejects.toMatchObject({ code: 'server/address-in-use' });
  await expect(ask({ port })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
