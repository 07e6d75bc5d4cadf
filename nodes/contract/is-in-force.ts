import type { Override } from './graph.ts';

/** Whether a person's value counts; one that is switched off is only kept. */
export function isInForce({ isDisabled }: Pick<Override, 'isDisabled'>): boolean {
  return !isDisabled;
}
