import { useShallow } from 'zustand/react/shallow';
import { setDisabled } from '#app/_editor/document/edits/set-disabled.ts';
import { setPinned } from '#app/_editor/document/edits/set-pinned.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { PanelHeader } from '#app/_ui/panel-header.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { AlignButtons } from './align-buttons.tsx';
import { countTypes } from './count-types.ts';

/** Several nodes: what they have in common, and what can be done with all of them. */
export function SelectionPanel() {
  const { document } = useSession();
  const nodes = useDocument(
    useShallow(({ workflow, selection }) =>
      workflow.graph.nodes.filter(({ id }) => selection.has(id)),
    ),
  );
  const ids = nodes.map(({ id }) => id);
  const isAllOff = nodes.every(({ isDisabled }) => isDisabled);
  const isAllPinned = nodes.every(({ isPinned }) => isPinned);
  return (
    <>
      <PanelHeader title={`${nodes.length} nodes selected`} />
      <Section title="Types">
        <ul className="flex flex-col gap-1 text-12">
          {countTypes(nodes, catalogue).map(({ title, count }) => (
            <li key={title} className="flex justify-between gap-3">
              {title}
              <span className="figures text-ink-3">{count}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="All of them">
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            onClick={() =>
              document.editGraph(
                `${isAllOff ? 'Enable' : 'Disable'} ${ids.length} nodes`,
                (graph) => setDisabled(graph, ids, !isAllOff),
              )
            }
          >
            {isAllOff ? 'Enable' : 'Disable'}
          </Button>
          <Button
            size="small"
            onClick={() =>
              document.editGraph(`${isAllPinned ? 'Unpin' : 'Pin'} ${ids.length} nodes`, (graph) =>
                setPinned(graph, ids, !isAllPinned),
              )
            }
          >
            {isAllPinned ? 'Unpin' : 'Pin'}
          </Button>
        </div>
      </Section>
      <Section title="Align">
        <AlignButtons ids={ids} />
      </Section>
    </>
  );
}
