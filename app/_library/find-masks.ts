import { describeParam } from '#app/_editor/document/describe-param.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Catalogue, Workflow } from '#nodes/contract/graph.ts';

/** The hashes that stand for masks in a document: chosen ones, and those in place of an output. */
export function findMasks({ graph }: Workflow, catalogue: Catalogue): ReadonlySet<string> {
  const types = new Map(graph.nodes.map(({ id, type }) => [id, type]));
  const chosen = graph.nodes.flatMap(({ type, params }) =>
    Object.entries(params)
      .filter(([param]) => describeParam(catalogue.get(type), param).artifact === 'mask')
      .map(([, value]) => String(value)),
  );
  const overridden = graph.overrides.flatMap(({ node, port, value }) => {
    const definition = catalogue.get(types.get(node) ?? '');
    const isMask = definition && findPort(definition, 'output', port)?.type === 'mask';
    return isMask && 'artifact' in value ? [value.artifact] : [];
  });
  return new Set([...chosen, ...overridden]);
}
