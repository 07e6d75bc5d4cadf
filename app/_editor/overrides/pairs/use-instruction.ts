import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument } from '#app/_editor/state/session.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import { usePlainOverride } from '../use-plain-override.ts';

/**
 * The instruction that a node is asked with, as it stands in the document; what another node than a
 * text gives is known after a run. Null where nobody knows.
 */
export function useInstruction(node: string): string | null {
  const from = useDocument(({ workflow }) => sourceOf(workflow.graph, node, 'instruction'));
  const output = from ?? { node: '', port: '' };
  const written = useDocument(({ workflow }) => {
    const source = indexGraph(workflow.graph).nodesById.get(output.node);
    return source?.type === 'text' ? source.params['text'] : undefined;
  });
  const { value, handle } = usePlainOverride({ output, label: 'Instruction' }, 'text');
  const text = handle.isYours ? value : (written ?? value);
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}
