import type { NamedOutput } from '../named-output.ts';
import type { StoredAutomatic } from '../read-automatic.ts';

/** What is painted on, as it was when that began. */
export type BegunPainting = {
  readonly named: NamedOutput;
  /** What the node gave by itself; null where it has not run. */
  readonly automatic: StoredAutomatic | null;
} & (
  | { readonly as: 'image'; readonly hash: string }
  /** Null where there is no mask yet. */
  | { readonly as: 'mask'; readonly hash: string | null }
);
