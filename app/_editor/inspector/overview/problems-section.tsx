import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { goToNode } from '#app/_editor/inspector/go-to-node.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useProblems } from '#app/_editor/params/use-problems.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** What has to be put right before the workflow can run; each leads to its node. */
export function ProblemsSection() {
  const session = useSession();
  const graph = useDocument(({ workflow }) => workflow.graph);
  const problems = useProblems((all) => all);
  if (problems.length === 0) return null;
  const titleAt = (id: string) => {
    const node = indexGraph(graph).nodesById.get(id);
    return node ? titleOf(node, catalogue) : id;
  };
  return (
    <Section title="Problems" aside={<Badge tone="danger">{problems.length}</Badge>}>
      <ul className="flex flex-col gap-1">
        {problems.map(({ node, port, param, message }) => (
          <li key={`${node} ${port} ${param} ${message}`}>
            <button
              type="button"
              onClick={() => {
                session.view.setState({ inspectorTab: 'settings' });
                goToNode(session, node);
              }}
              className="w-full rounded-md px-2 py-1 text-left text-12 hover:bg-surface-3"
            >
              <span className="font-medium">{titleAt(node)}</span>
              <span className="block text-ink-2">{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
