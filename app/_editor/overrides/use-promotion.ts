import { useCallback } from 'react';
import { promoteOverride } from '#app/_editor/document/edits/promote-override.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { findRoom } from '#app/_editor/palette/find-room.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { NamedOutput } from './named-output.ts';

const shift = { x: 40, y: 280 };

/** Makes a node of a person's value, below the node whose value it was, and selects it. */
export function usePromotion({ output, label }: NamedOutput): () => void {
  const { document } = useSession();
  const toast = useToast();
  return useCallback(() => {
    const { graph } = document.getState().workflow;
    const source = indexGraph(graph).nodesById.get(output.node)?.position ?? { x: 0, y: 0 };
    const wanted = { x: source.x + shift.x, y: source.y + shift.y };
    const at = findRoom(graph, new Map(), wanted);
    try {
      let made: string | null = null;
      document.edit(`Make a node of your ${label}`, (workflow) => {
        const promoted = promoteOverride(workflow, catalogue, { output, at });
        if (promoted.workflow === null) throw new Error(promoted.reason);
        made = promoted.id;
        return promoted.workflow;
      });
      if (made !== null) document.select([made]);
    } catch (error) {
      toast({ title: error instanceof Error ? error.message : String(error), tone: 'failed' });
    }
  }, [document, toast, output, label]);
}
