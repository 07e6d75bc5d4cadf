import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { goToNode } from '#app/_editor/inspector/go-to-node.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { FindingNote } from './finding-note.tsx';
import { useFindings } from './use-findings.ts';

/** What went wrong in the run that is shown, each leading to its node; nothing where nothing did. */
export function FindingsSection() {
  const session = useSession();
  const findings = useFindings();
  const graph = useDocument(({ workflow }) => workflow.graph);
  if (findings.length === 0) return null;
  const show = (node: string) => {
    session.view.setState({ inspectorTab: 'result' });
    goToNode(session, node);
  };
  return (
    <Section title="What to look at" aside={<Badge tone="amber">{findings.length}</Badge>}>
      <div className="flex flex-col gap-3">
        {findings.map((finding) => {
          const node = indexGraph(graph).nodesById.get(finding.node);
          return (
            <FindingNote
              key={`${finding.code} ${finding.node}`}
              finding={finding}
              isShort
              place={
                node ? (
                  <button
                    type="button"
                    onClick={() => show(node.id)}
                    className="text-ink-2 underline underline-offset-2 hover:text-ink-1"
                  >
                    {titleOf(node, catalogue)}
                  </button>
                ) : null
              }
            />
          );
        })}
      </div>
    </Section>
  );
}
