import type { PlannedNode } from '#nodes/contract/plan/planned-node.ts';
import type { ToolName } from '#nodes/contract/toolbox.ts';
import type { EngineHost, ValueReference, ValueReferences } from './engine-host.ts';
import { loadInputs } from './load-inputs.ts';
import type { KeyParts } from './node-key.ts';

/** What there is to know about a node before it runs. */
export type KeyHost = Pick<EngineHost, 'loadValue' | 'describeTool' | 'packDigest'>;

/** Gathers all that the result of a node depends on. */
export async function keyNode(
  node: PlannedNode,
  inputs: ValueReferences,
  host: KeyHost,
): Promise<KeyParts> {
  const { definition, params } = node;
  return {
    type: definition.type,
    version: definition.version,
    params,
    inputs: mapValues(inputs, ({ hash }) => hash),
    ...(await describeTools(definition.tools, host)),
    packs: await digestPacks(node, inputs, host),
  };
}

async function describeTools(names: readonly ToolName[], host: KeyHost) {
  const tools: Record<string, string> = {};
  let numerics: string | null = null;
  for (const name of names) {
    const description = await host.describeTool(name);
    tools[name] = description.version;
    numerics = description.numerics ?? numerics;
  }
  return { tools, numerics };
}

async function digestPacks(node: PlannedNode, inputs: ValueReferences, host: KeyHost) {
  const digests: Record<string, string> = {};
  if (!node.definition.packs) return digests;
  const given = { inputs: await loadInputs(inputs, host), params: node.params };
  for (const pack of node.definition.packs(given)) digests[pack] = await host.packDigest(pack);
  return digests;
}

function mapValues<T>(record: ValueReferences, map: (reference: ValueReference) => T) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
