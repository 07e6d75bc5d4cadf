import { resetParam } from '#app/_editor/document/edits/reset-param.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import type { FieldSpec, ParamValue } from './field-spec.ts';
import { readParam } from './read-param.ts';
import { useProblems } from './use-problems.ts';

/** One param of one node: its value, what is wrong with it, and the ways to change it. */
export function useParam(node: string, spec: FieldSpec) {
  const { document } = useSession();
  const params = useDocument(
    ({ workflow }) => indexGraph(workflow.graph).nodesById.get(node)?.params,
  );
  const error = useProblems(
    (problems) => problems.find((one) => one.node === node && one.param === spec.name)?.message,
  );
  const place = { node, param: spec.name };
  return {
    ...readParam({ params: params ?? {} }, spec),
    error,
    change: (value: ParamValue) =>
      document.editGraph(
        `Change ${spec.title}`,
        (graph) => setParam(graph, { ...place, value }),
        `param ${node} ${spec.name}`,
      ),
    reset: () => document.editGraph(`Reset ${spec.title}`, (graph) => resetParam(graph, place)),
  };
}
