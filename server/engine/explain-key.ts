import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import type { KeyParts } from './node-key.ts';

const groups = [
  ['params', ''],
  ['inputs', 'input '],
  ['tools', 'tool '],
  ['packs', 'pack '],
] as const;

/**
 * Says why a node ran again: one short phrase for each part of its key that changed ("steps 50 -> 100").
 *
 * @returns nothing when the keys are equal
 */
export function explainKey(previous: KeyParts, current: KeyParts): string[] {
  const reasons: string[] = [];
  if (previous.type !== current.type) reasons.push(`node type ${previous.type} -> ${current.type}`);
  if (previous.version !== current.version) {
    reasons.push(`node version ${previous.version} -> ${current.version}`);
  }
  for (const [group, prefix] of groups) {
    for (const [name, before, after] of differences(previous[group], current[group])) {
      reasons.push(`${prefix}${name} ${describe(group, before, after)}`);
    }
  }
  if (previous.numerics !== current.numerics) {
    reasons.push(`numerics ${previous.numerics ?? 'none'} -> ${current.numerics ?? 'none'}`);
  }
  return reasons;
}

function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .map((name) => [name, before[name], after[name]] as const)
    .filter(([, one, other]) => written(one) !== written(other));
}

/** Hashes mean nothing to a person: of inputs and packs only the fact of a change is told. */
function describe(group: (typeof groups)[number][0], before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (group === 'inputs' || group === 'packs') return 'changed';
  return `${written(before)} -> ${written(after)}`;
}

function written(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}
