import type * as z from 'zod';
import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { setOverride } from '#app/_editor/document/edits/set-override.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { sameJson } from '#app/_editor/document/same-json.ts';
import { useDocument, useNodeRun, useSession } from '#app/_editor/state/session.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { correctOutput, isOutdated } from './correct-output.ts';

type CorrectionWish<Value> = {
  readonly output: Endpoint;
  /** What the port is called. */
  readonly label: string;
  readonly schema: z.ZodType<Value>;
  /** What the node gave; undefined where it is not known. */
  readonly automatic: Value | undefined;
};

/** A small value that a person may correct in place: what counts, whose it is, how to change it. */
export function useCorrection<Value extends z.core.util.JSONType>(wish: CorrectionWish<Value>) {
  const { output, label, schema, automatic } = wish;
  const { document } = useSession();
  const key = useNodeRun(output.node)?.key;
  const earlier = useDocument(({ workflow }) =>
    indexGraph(workflow.graph)
      .overridesOf(output.node)
      .find(({ port }) => port === output.port),
  );
  const own = earlier && 'json' in earlier.value ? earlier.value.json : undefined;
  const parsed = own === undefined ? undefined : schema.safeParse(own).data;
  const replaced =
    earlier?.replaces && 'json' in earlier.replaces ? earlier.replaces.json : automatic;
  const revert = () =>
    document.editGraph(`Revert ${label}`, (graph) => removeOverride(graph, output));
  const correct = (value: Value) =>
    document.editGraph(
      `Correct ${label}`,
      (graph) => {
        if (sameJson(value, replaced)) return removeOverride(graph, output);
        const given = automatic === undefined ? null : { value: { json: automatic }, key };
        const at = new Date().toISOString();
        return setOverride(graph, correctOutput({ output, value, automatic: given, earlier, at }));
      },
      `correct ${output.node} ${output.port}`,
    );
  return {
    value: parsed ?? automatic,
    isYours: earlier !== undefined,
    isOutdated: earlier !== undefined && isOutdated(earlier, key),
    ...{ correct, revert },
  };
}
