import { artifactTypeOf } from './artifact-type-of.ts';
import type { AnyNodeDefinition } from './define-node.ts';
import { findPort } from './find-port.ts';
import type { Catalogue, DocumentValue, Graph, GraphNode } from './graph.ts';
import type { PortType } from './ports.ts';

/** A stored value that a document refers to. */
export type StoredValue = {
  readonly hash: string;
  /** Null where its node is of a type that this Tack does not know. */
  readonly type: PortType | null;
};

/** All stored values that a document refers to, each once: chosen files, and large overrides with what they replaced. */
export function listStoredValues(graph: Graph, catalogue: Catalogue): readonly StoredValue[] {
  const definitions = new Map(graph.nodes.map(({ id, type }) => [id, catalogue.get(type)]));
  const chosen = graph.nodes.flatMap((node) => chosenBy(node, definitions.get(node.id)));
  const overridden = graph.overrides.flatMap(({ node, port, value, replaces }) => {
    const definition = definitions.get(node);
    const type = (definition && findPort(definition, 'output', port)?.type) ?? null;
    return [...hashesOf(value), ...hashesOf(replaces)].map((hash) => ({ hash, type }));
  });
  const found = new Map<string, StoredValue>();
  for (const one of [...chosen, ...overridden]) if (!found.has(one.hash)) found.set(one.hash, one);
  return [...found.values()];
}

function chosenBy({ params }: GraphNode, definition: AnyNodeDefinition | undefined): StoredValue[] {
  return Object.entries(params).flatMap(([param, value]) => {
    const type = definition ? artifactTypeOf(definition, param) : null;
    const isHash = typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
    return type && isHash ? [{ hash: value, type }] : [];
  });
}

function hashesOf(value: DocumentValue | undefined): string[] {
  return value && 'artifact' in value ? [value.artifact] : [];
}
