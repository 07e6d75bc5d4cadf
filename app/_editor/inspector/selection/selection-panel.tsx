import { useShallow } from 'zustand/react/shallow';
import { toggleDisabled } from '#app/_editor/canvas/actions/toggle-disabled.ts';
import { togglePinned } from '#app/_editor/canvas/actions/toggle-pinned.ts';
import { ArrangeButtons } from '#app/_editor/canvas/bars/arrange-buttons.tsx';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { PanelHeader } from '#app/_ui/panel-header.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { countTypes } from './count-types.ts';

/** Several nodes: what they have in common, and what can be done with all of them. */
export function SelectionPanel() {
  const session = useSession();
  const nodes = useDocument(
    useShallow(({ workflow, selection }) =>
      workflow.graph.nodes.filter(({ id }) => selection.has(id)),
    ),
  );
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
          <Button size="small" onClick={() => toggleDisabled(session)}>
            {isAllOff ? 'Enable' : 'Disable'}
          </Button>
          <Button size="small" onClick={() => togglePinned(session)}>
            {isAllPinned ? 'Unpin' : 'Pin'}
          </Button>
        </div>
      </Section>
      <Section title="Align">
        <div role="toolbar" aria-label="Align" className="flex flex-wrap gap-1">
          <ArrangeButtons />
        </div>
      </Section>
    </>
  );
}
