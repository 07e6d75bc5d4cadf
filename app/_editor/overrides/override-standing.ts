import type { OwnValues } from '#app/_editor/state/own-values-store.ts';
import type { Override } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import type { StoredAutomatic } from './read-automatic.ts';

/**
 * How a person's value stands to what its node would give by itself by now. `unsure`: something before
 * the node would have to run first.
 */
export type OverrideStanding = 'fresh' | 'unsure' | 'stale';

type Known = {
  /** As of the newest prediction; undefined = there is none. */
  readonly own: OwnValues | undefined;
  /** The key of the node in the last run that had it work. */
  readonly ranKey: string | undefined;
};

/** Whether a node's key is still the one that an override of it was made against. */
export function overrideStanding(
  { replacesKey }: Pick<Override, 'replacesKey'>,
  { own, ranKey }: Known,
): OverrideStanding {
  if (replacesKey === undefined) return 'fresh';
  const key = own?.key ?? ranKey;
  if (key !== undefined && key !== replacesKey) return 'stale';
  return own?.key === null ? 'unsure' : 'fresh';
}

/** How the override of a node stands that stands worst; switched off, it does not count. */
export function worstStanding(overrides: readonly Override[], known: Known): OverrideStanding {
  const found = overrides.filter(isInForce).map((one) => overrideStanding(one, known));
  if (found.includes('stale')) return 'stale';
  return found.includes('unsure') ? 'unsure' : 'fresh';
}

/** What a node gives by itself on a port, as newly as it is known: as of a prediction, or of the run that is shown. */
export function newestAutomatic(
  own: OwnValues | undefined,
  ran: StoredAutomatic | null,
  port: string,
): StoredAutomatic | null {
  const found = own?.outputs[port];
  return found && own.key !== null ? { hash: found.hash, key: own.key } : ran;
}
