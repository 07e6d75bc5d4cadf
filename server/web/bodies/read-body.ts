import type { IncomingMessage } from 'node:http';
import { AppError } from '#nodes/contract/errors.ts';

/** How much of a body is read, and how long it may keep silent. */
export type BodyLimits = { readonly limitBytes: number; readonly idleMs?: number };

/**
 * Reads a body whole, counting while it comes in.
 *
 * @throws AppError request/too-large, request/too-slow, request/invalid when it is cut off
 */
export async function readBody(
  request: IncomingMessage,
  { limitBytes, idleMs = 15_000 }: BodyLimits,
): Promise<Buffer> {
  const declared = request.headers['content-length'];
  if (Number(declared ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const bytes = await collect(request, limitBytes, idleMs);
  if (declared === undefined || Number(declared) === bytes.length) return bytes;
  throw new AppError('request/invalid', 'The body is not as long as the request says.');
}

/** Not a loop over the request: leaving that would close the connection before the answer. */
function collect(request: IncomingMessage, limitBytes: number, idleMs: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let size = 0;
  const fail = (error: AppError) => {
    chunks.length = 0;
    reject(error);
  };
  const idle = setTimeout(() => {
    fail(new AppError('request/too-slow', 'The body did not arrive in time.'));
  }, idleMs);
  const take = (chunk: Buffer) => {
    idle.refresh();
    size += chunk.length;
    if (size > limitBytes) fail(tooLarge(limitBytes));
    else chunks.push(chunk);
  };
  const finish = () => resolve(Buffer.concat(chunks));
  const breakOff = () => fail(new AppError('request/invalid', 'The body was cut off.'));
  request.on('data', take).once('end', finish).once('close', breakOff).once('error', breakOff);
  return promise.finally(() => {
    clearTimeout(idle);
    request.off('data', take).off('end', finish).off('close', breakOff);
  });
}

function tooLarge(limitBytes: number): AppError {
  const size = limitBytes >= 1e6 ? `${limitBytes / 1e6} MB` : `${limitBytes} bytes`;
  return new AppError('request/too-large', `The body is larger than ${size}.`);
}
