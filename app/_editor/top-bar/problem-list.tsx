import { useSession } from '#app/_editor/state/session.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import type { Problem } from '#nodes/contract/plan/problem.ts';

type ProblemListProps = {
  readonly problems: readonly Problem[];
  readonly onChosen: () => void;
};

/** What keeps a graph from running; each line leads to its node. */
export function ProblemList({ problems, onChosen }: ProblemListProps) {
  const { document, canvas, view } = useSession();
  const titleOf = useNodeTitles();
  const show = (id: string) => {
    document.select([id]);
    view.setState({ isInspectorOpen: true, inspectorTab: 'settings' });
    canvas.current?.focusNode(id);
    onChosen();
  };
  return (
    <ul aria-label="Problems" className="-m-1 flex flex-col">
      {problems.map((problem) => (
        <li key={[problem.node, problem.port, problem.param, problem.message].join(' ')}>
          <button
            type="button"
            onClick={() => show(problem.node)}
            className="w-full rounded-md px-2 py-1 text-left hover:bg-surface-3"
          >
            <span className="block font-medium">{titleOf(problem.node)}</span>
            <span className="block text-ink-2">{problem.message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
