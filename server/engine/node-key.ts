import { canonicalJson } from '#nodes/contract/canonical-json.ts';

/** Everything that a node's result depends on. Kept with the result, so that a change can be explained. */
export type KeyParts = {
  readonly type: string;
  readonly version: number;
  readonly params: Readonly<Record<string, unknown>>;
  /** Value hash of each connected input. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Version of each tool that the node uses. */
  readonly tools: Readonly<Record<string, string>>;
  /** Digest of each pack that the node uses. */
  readonly packs: Readonly<Record<string, string>>;
  /** How the models compute on this machine; null for a node that uses none. */
  readonly numerics: string | null;
};

/** A node's key: equal keys mean equal results. */
export function nodeKey(parts: KeyParts, hash: (text: string) => string): string {
  return hash(canonicalJson(parts));
}
