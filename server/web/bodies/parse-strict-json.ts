import { AppError } from '#nodes/contract/errors.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 64;
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/**
 * Reads JSON that means the same to every reader: no key twice, none that names an object's
 * prototype, no text that a database cannot keep, and no deeper than anything we save.
 *
 * @throws AppError request/invalid
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text);
  const open: Open[] = [];
  for (const [token] of text.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token.startsWith('"')) takeString(token, inside);
    else if (token === ',') expectKey(inside);
    else if (token === '}' || token === ']') open.pop();
    else open.push(opened(token));
    if (open.length > deepest) throw refuse('it is nested too deeply');
  }
  return value;
}

/** An object or list whose end has not come yet; a list has no keys. */
type Open = { readonly keys: Set<string> | null; isKeyNext: boolean };

function opened(bracket: string): Open {
  const isObject = bracket === '{';
  return { keys: isObject ? new Set() : null, isKeyNext: isObject };
}

function expectKey(inside: Open | undefined): void {
  if (inside?.keys) inside.isKeyNext = true;
}

function takeString(token: string, inside: Open | undefined): void {
  const string = readString(token);
  if (!inside?.isKeyNext || !inside.keys) return;
  inside.isKeyNext = false;
  if (forbiddenKeys.has(string)) throw refuse(`no key may be called '${string}'`);
  if (inside.keys.has(string)) throw refuse('a key stands there twice');
  inside.keys.add(string);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('request/invalid', 'The body is not JSON.', { cause });
  }
}

function readString(token: string): string {
  const string: unknown = token.includes('\\') ? JSON.parse(token) : token.slice(1, -1);
  if (typeof string === 'string' && string.isWellFormed() && !string.includes('\0')) return string;
  throw refuse('it holds characters that are none');
}

function refuse(reason: string): AppError {
  return new AppError('request/invalid', `The JSON cannot be taken: ${reason}.`);
}
