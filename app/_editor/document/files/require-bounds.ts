import { AppError } from '#nodes/contract/errors.ts';

const deepest = 64;
const longestText = 32 * 1024;

/**
 * Goes on only with JSON that is neither nested without end, nor full of huge texts, nor after the
 * workings of JavaScript. Walks without recursion, so that depth cannot hurt it.
 *
 * @throws AppError graph/invalid, request/too-large
 */
export function requireBounds(json: unknown): void {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { value, depth } = at;
    requireShortText(value);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest)
      throw new AppError('graph/invalid', 'This workflow is nested too deeply.');
    for (const [key, part] of Object.entries(value)) {
      requireShortText(key);
      if (key === '__proto__') {
        throw new AppError('graph/invalid', "This workflow holds the name '__proto__'.");
      }
      left.push({ value: part, depth: depth + 1 });
    }
  }
}

function requireShortText(value: unknown): void {
  if (typeof value !== 'string' || value.length <= longestText) return;
  throw new AppError('request/too-large', 'A text in this workflow is longer than 32 KB.');
}
