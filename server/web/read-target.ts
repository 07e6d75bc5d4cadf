import { AppError } from '#nodes/contract/errors.ts';

/** Where a request goes, taken apart. */
export type Target = { readonly segments: readonly string[]; readonly query: URLSearchParams };

/**
 * Takes a request's target apart, decoding each segment once. A path that could mean another one
 * to whoever reads it next (dots, slashes or zero bytes in disguise) is refused.
 *
 * @throws AppError request/invalid
 */
export function readTarget(url: string | undefined): Target {
  const [path = '', ...rest] = (url ?? '').split('?');
  // Printable ASCII without a backslash or a fragment; doubled slashes would name another host.
  if (!/^\/[!-~]*$/.test(path) || /[\\#]|\/\//.test(path)) throw refuse();
  const segments = path.slice(1).split('/').map(decodeSegment);
  return { segments, query: new URLSearchParams(rest.join('?')) };
}

function decodeSegment(segment: string): string {
  const decoded = decode(segment);
  const isSafe = decoded.isWellFormed() && decoded !== '.' && decoded !== '..';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!isSafe || /[/\\\u0000-\u001f\u007f]/.test(decoded)) throw refuse();
  return decoded;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw refuse(cause);
  }
}

function refuse(cause?: unknown): AppError {
  return new AppError('request/invalid', 'This is no address that Tack knows.', { cause });
}
