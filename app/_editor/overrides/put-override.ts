import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { setOverride } from '#app/_editor/document/edits/set-override.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { sameJson } from '#app/_editor/document/same-json.ts';
import type { DocumentValue, Endpoint, Graph } from '#nodes/contract/graph.ts';
import { type Automatic, correctOutput } from './correct-output.ts';

type Put = {
  readonly output: Endpoint;
  readonly value: DocumentValue;
  readonly automatic: Automatic | null;
  /** Now, as ISO 8601. */
  readonly at: string;
};

/** Puts a person's value in place of an output's; where it is the very value that the output gives or gave by itself, there is none. */
export function putOverride(graph: Graph, { output, value, automatic, at }: Put): Graph {
  const earlier = indexGraph(graph)
    .overridesOf(output.node)
    .find(({ port }) => port === output.port);
  const own = [earlier?.replaces ?? null, automatic?.value ?? null];
  if (own.some((one) => one !== null && sameJson(value, one))) return removeOverride(graph, output);
  return setOverride(graph, correctOutput({ output, value, automatic, earlier, at }));
}
