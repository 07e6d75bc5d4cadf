import type { Override } from '#nodes/contract/graph.ts';

/** What became of an output's value, as the end of a sentence about the output. */
export function tellOverrideChange(
  before: Override | undefined,
  after: Override | undefined,
): string {
  if (!after) return 'automatic again';
  if (after.isDisabled)
    return before?.isDisabled ? 'overridden anew, switched off' : 'automatic for now';
  return before ? 'overridden anew' : 'overridden';
}
