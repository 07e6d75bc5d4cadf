import type { Catalogue, DocumentValue, GraphNode, Workflow } from '#nodes/contract/graph.ts';
import { describeParam } from '../describe-param.ts';

const hashPattern = /^[0-9a-f]{64}$/;

/** The hashes of all stored values that a document refers to: chosen files, and large overrides. */
export function listArtifacts({ graph }: Workflow, catalogue: Catalogue): readonly string[] {
  const chosen = graph.nodes.flatMap((node) => filesOf(node, catalogue));
  const overridden = graph.overrides.flatMap(({ value, replaces }) => [
    ...hashOf(value),
    ...hashOf(replaces),
  ]);
  return [...new Set([...chosen, ...overridden])];
}

function filesOf({ type, params }: GraphNode, catalogue: Catalogue): string[] {
  const definition = catalogue.get(type);
  return Object.entries(params).flatMap(([param, value]) => {
    const isFile = describeParam(definition, param).artifact !== undefined;
    return isFile && typeof value === 'string' && hashPattern.test(value) ? [value] : [];
  });
}

function hashOf(value: DocumentValue | undefined): string[] {
  return value && 'artifact' in value ? [value.artifact] : [];
}
