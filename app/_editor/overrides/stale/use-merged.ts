import { changeOverride } from '#app/_editor/document/edits/change-override.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { DocumentValue } from '#nodes/contract/graph.ts';
import { keepAgainst } from '../correct-output.ts';
import type { ThreeWayProps } from './three-way-props.ts';

/** Puts what was merged in place, as made in view of what the node gives by now. */
export function useMerged({ named, current }: Pick<ThreeWayProps, 'named' | 'current'>) {
  const { document } = useSession();
  return (value: DocumentValue) =>
    document.editGraph(`Merge ${named.label}`, (graph) =>
      changeOverride(graph, named.output, (one) => ({
        ...keepAgainst(one, current),
        value,
        createdAt: new Date().toISOString(),
      })),
    );
}
