import { AppError } from '#nodes/contract/errors.ts';
import { requireBounds } from './require-bounds.ts';

const longest = 20_000_000;

/**
 * Parses a text from outside.
 *
 * @throws AppError graph/invalid, request/too-large
 */
export function parseJson(text: string): unknown {
  if (text.length > longest) {
    throw new AppError('request/too-large', 'This workflow is larger than 20 MB.');
  }
  const json = tryParse(text);
  requireBounds(json);
  return json;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new AppError('graph/invalid', 'This is no Tack workflow: it is no JSON.', { cause });
  }
}
