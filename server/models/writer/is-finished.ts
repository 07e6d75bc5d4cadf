import { parseCaptions } from './parse-captions.ts';

/**
 * Whether the model has written all that was asked for, or has begun something else.
 *
 * The line of the last caption must be complete: only its line break shows that it ended.
 */
export function isFinished(written: string, count: number, writesAfter: boolean): boolean {
  if (/Before transformation|\n\s*\n\s*\n/.test(written)) return true;
  const complete = written.slice(0, written.lastIndexOf('\n') + 1);
  return parseCaptions([], complete, writesAfter).after.length >= count;
}
