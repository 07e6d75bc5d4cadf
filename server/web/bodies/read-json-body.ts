import type { IncomingMessage } from 'node:http';
import { AppError } from '#nodes/contract/errors.ts';
import { parseStrictJson } from './parse-strict-json.ts';
import { readBody } from './read-body.ts';

/**
 * Reads a JSON body, strictly; `undefined` when there is none. What it says is still unknown: parse
 * it with a schema.
 *
 * @throws AppError request/invalid, request/too-large, request/too-slow
 */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  const bytes = await readBody(request, { limitBytes });
  return bytes.length === 0 ? undefined : parseStrictJson(toText(bytes));
}

function toText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('request/invalid', 'The body is not UTF-8.', { cause });
  }
}
