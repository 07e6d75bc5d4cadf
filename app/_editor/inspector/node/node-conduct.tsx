import { setDisabled } from '#app/_editor/document/edits/set-disabled.ts';
import { setNodeNote } from '#app/_editor/document/edits/set-node-note.ts';
import { setPinned } from '#app/_editor/document/edits/set-pinned.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useSession } from '#app/_editor/state/session.ts';
import { Switch } from '#app/_ui/switch.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import type { GraphNode } from '#nodes/contract/graph.ts';

/** Whether a node takes part, whether it stays where it is, and what is noted about it. */
export function NodeConduct({ node }: { readonly node: GraphNode }) {
  const { document } = useSession();
  const { id, isDisabled = false, isPinned = false, note = '' } = node;
  return (
    <Section title="This node">
      <Switch
        label="Disabled"
        hint="Left out of runs; what feeds it goes past it where the types allow."
        checked={isDisabled}
        onChange={(isOn) =>
          document.editGraph(isOn ? 'Disable a node' : 'Enable a node', (graph) =>
            setDisabled(graph, [id], isOn),
          )
        }
      />
      <Switch
        label="Pinned"
        hint="Stays where it is when others are moved or laid out."
        checked={isPinned}
        onChange={(isOn) =>
          document.editGraph(isOn ? 'Pin a node' : 'Unpin a node', (graph) =>
            setPinned(graph, [id], isOn),
          )
        }
      />
      <TextArea
        label="Note"
        value={note}
        placeholder="Why this node is here"
        onChange={(text) =>
          document.editGraph('Note', (graph) => setNodeNote(graph, id, text), `note ${id}`)
        }
      />
    </Section>
  );
}
