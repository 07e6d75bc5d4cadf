import { useDocument, useSave, useSession } from '#app/_editor/state/session.ts';
import { startRun } from '#app/_editor/state/start-run.ts';

/** What the workflow is called, how it is saved, and Run. */
export function TopBar() {
  const session = useSession();
  const name = useDocument(({ workflow }) => workflow.name);
  const status = useSave((state) => state.status);
  return (
    <header className="flex h-11 items-center gap-3 border-b px-3">
      <h1>{name}</h1>
      <span>{status}</span>
      <button type="button" className="ml-auto" onClick={() => void startRun(session)}>
        Run
      </button>
    </header>
  );
}
