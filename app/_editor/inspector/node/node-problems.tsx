import { useShallow } from 'zustand/react/shallow';
import { findRemedy } from '#app/_api/remedies.ts';
import { useProblems } from '#app/_editor/params/use-problems.ts';
import { ErrorNote } from '#app/_ui/error-note.tsx';

/** What is wrong with a node as a whole; what is wrong with a setting stands at the setting. */
export function NodeProblems({ id }: { readonly id: string }) {
  const problems = useProblems(
    useShallow((all) => all.filter(({ node, param }) => node === id && param === undefined)),
  );
  if (problems.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-b px-3 py-3">
      {problems.map(({ code, message, port }) => (
        <ErrorNote
          key={`${port} ${message}`}
          title={message}
          code={code}
          advice={findRemedy(code)}
        />
      ))}
    </div>
  );
}
