import { useShallow } from 'zustand/react/shallow';
import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { goToNode } from '#app/_editor/inspector/go-to-node.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** The outputs that a person's values stand in for: whatever comes before them changes nothing after them. */
export function OwnValuesSection() {
  const session = useSession();
  const overrides = useDocument(
    useShallow(({ workflow }) => workflow.graph.overrides.filter(isInForce)),
  );
  const nodes = useDocument(({ workflow }) => indexGraph(workflow.graph).nodesById);
  if (overrides.length === 0) return null;
  return (
    <Section title="Your own values">
      <p className="text-12 text-ink-2">
        They stay in force, whatever is asked for, until they are reverted.
      </p>
      <ul className="flex flex-col gap-1">
        {overrides.map(({ node: id, port }) => {
          const node = nodes.get(id);
          const definition = node && catalogue.get(node.type);
          const label = (definition && findPort(definition, 'output', port)?.label) ?? port;
          const name = `${label} of ${node ? titleOf(node, catalogue) : id}`;
          return (
            <li key={`${id} ${port}`} className="flex items-center gap-2 text-12">
              <span aria-hidden className="size-2 shrink-0 rotate-45 bg-state-overridden" />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <Button
                size="small"
                aria-label={`Show ${name}`}
                onClick={() => {
                  session.view.setState({ inspectorTab: 'result' });
                  goToNode(session, id);
                }}
              >
                Show
              </Button>
              <Button
                size="small"
                aria-label={`Revert ${name}`}
                onClick={() =>
                  session.document.editGraph(`Revert ${label}`, (graph) =>
                    removeOverride(graph, { node: id, port }),
                  )
                }
              >
                Revert
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
