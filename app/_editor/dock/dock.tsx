import { useRun } from '#app/_editor/state/session.ts';

/** What runs: the timeline, the queue, earlier runs. */
export function Dock() {
  const state = useRun(({ run }) => run?.state ?? 'no run yet');
  return (
    <section className="border-t p-3" aria-label="Runs">
      {state}
    </section>
  );
}
