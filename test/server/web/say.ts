import { connect } from 'node:net';

/**
 * Says any bytes to a server and gives the status of its first final answer; `null` when it waits
 * for more, or hangs up.
 */
export function say(port: number, words: string, patienceMs = 400): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  const finish = (status: number | null) => {
    socket.destroy();
    resolve(status);
  };
  socket.setTimeout(patienceMs, () => finish(null));
  socket.on('error', () => finish(null));
  socket.on('close', () => finish(null));
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    const status = /(?:^|\r\n\r\n)HTTP\/1\.1 (?!1\d\d)(\d{3}) /.exec(heard)?.[1];
    if (status !== undefined) finish(Number(status));
  });
  socket.write(words, 'latin1');
  return promise;
}
