import { AppError } from '#nodes/contract/errors.ts';

const partPattern = /^(\d{1,5})(?:\s*(-)\s*(\d{1,5})?)?$/;

/**
 * Reads token positions as people write them: `2, 5-7, 12-` with positions from 0, an open end
 * meaning "to the last".
 *
 * @param tokens how many there are
 * @throws AppError value/invalid when a part is no position, or there is none such
 */
export function readPositions(text: string, tokens: number): ReadonlySet<number> {
  const parts = text.split(',').map((part) => part.trim());
  return new Set(parts.filter((part) => part !== '').flatMap((part) => readPart(part, tokens)));
}

function readPart(part: string, tokens: number): readonly number[] {
  const [, from, dash, to] = partPattern.exec(part) ?? [];
  const first = Number(from);
  const last = dash === undefined ? first : Number(to ?? tokens - 1);
  if (from === undefined || first > last || last >= tokens) {
    throw new AppError(
      'value/invalid',
      `"${part}" names no tokens: write positions from 0 to ${tokens - 1}, like 2, 5-7, 12-.`,
      { details: { part, tokens } },
    );
  }
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
