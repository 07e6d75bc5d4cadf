import { useSession } from '#app/_editor/state/session.ts';
import { type PlainType, usePlainValue } from '#app/_editor/values/use-plain-value.ts';
import type { DocumentValue, Graph } from '#nodes/contract/graph.ts';
import type { PortValue } from '#nodes/contract/ports.ts';
import type { Automatic } from './correct-output.ts';
import type { NamedOutput } from './named-output.ts';
import { putOverride } from './put-override.ts';
import { useOverride } from './use-override.ts';
import { usePlainDocumentValue } from './use-plain-document-value.ts';

/** A small value that a person may correct in place: what counts, whose it is, how to change it. */
export function usePlainOverride<T extends PlainType>(named: NamedOutput, type: T) {
  const { document } = useSession();
  const { output, label } = named;
  const handle = useOverride(named);
  const query = usePlainValue(type, handle.automatic?.hash);
  const own = usePlainDocumentValue(type, handle.override?.value);
  const automatic: Automatic | null =
    query.data === undefined ? null : { value: toJson(query.data), key: handle.automatic?.key };
  /** The graph with another value here; for edits of several outputs at once. */
  const placed = (graph: Graph, value: PortValue<T>) => {
    const at = new Date().toISOString();
    return putOverride(graph, { output, value: toJson(value), automatic, at });
  };
  return {
    ...{ handle, query, placed, automatic },
    value: handle.isYours ? own : query.data,
    correct: (value: PortValue<T>) =>
      document.editGraph(
        `Correct ${label}`,
        (graph) => placed(graph, value),
        `correct ${output.node} ${output.port}`,
      ),
  };
}

/** Plain values are what JSON can hold. */
function toJson(value: unknown): DocumentValue {
  return { json: value as Extract<DocumentValue, { json: unknown }>['json'] };
}
