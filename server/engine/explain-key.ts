import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import { paramTitle } from '#nodes/contract/param-title.ts';
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
 * @param definition where it is at hand, params and inputs are called what people call them ("Steps 50 -> 100")
 * @returns          nothing when the keys are equal
 */
export function explainKey(
  previous: KeyParts,
  current: KeyParts,
  definition?: AnyNodeDefinition,
): string[] {
  const reasons: string[] = [];
  if (previous.type !== current.type) reasons.push(`node type ${previous.type} -> ${current.type}`);
  if (previous.version !== current.version) {
    reasons.push(`node version ${previous.version} -> ${current.version}`);
  }
  for (const [group, prefix] of groups) {
    for (const [name, before, after] of differences(previous[group], current[group])) {
      reasons.push(`${prefix}${nameOf(group, name, definition)} ${describe(group, before, after)}`);
    }
  }
  if (previous.numerics !== current.numerics) {
    reasons.push(`numerics ${previous.numerics ?? 'none'} -> ${current.numerics ?? 'none'}`);
  }
  return reasons;
}

type Group = (typeof groups)[number][0];

function nameOf(group: Group, name: string, definition: AnyNodeDefinition | undefined): string {
  if (definition && group === 'params') return paramTitle(definition.params, name);
  if (definition && group === 'inputs') return findPort(definition, 'input', name)?.label ?? name;
  return name;
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
function describe(group: Group, before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (group === 'inputs' || group === 'packs') return 'changed';
  return `${written(before)} -> ${written(after)}`;
}

function written(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}
