import { canonicalJson } from '#nodes/contract/canonical-json.ts';

/** Whether two JSON values say the same; a missing value is like no other. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return canonicalJson(one) === canonicalJson(other);
}
