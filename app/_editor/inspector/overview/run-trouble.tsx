import { FailureNote } from '#app/_editor/inspector/failure-note.tsx';
import { goToNode } from '#app/_editor/inspector/go-to-node.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';

/** Why the run that is shown failed, or could not be started. */
export function RunTrouble() {
  const session = useSession();
  const failure = useRun(({ run }) => (run?.state === 'failed' ? run.failure : null));
  const failed = useRun(
    ({ run }) => run?.order.find((id) => run.nodes[id]?.state === 'failed') ?? null,
  );
  const startedAt = useRun(({ run }) => run?.startedAt ?? 0);
  const refusal = useRun(({ refusals }) => refusals.at(-1) ?? null);
  if (refusal && refusal.at > startedAt) return <FailureNote failure={refusal} />;
  if (!failure) return null;
  return (
    <FailureNote
      failure={failure}
      actions={
        failed === null ? undefined : (
          <Button size="small" onClick={() => goToNode(session, failed)}>
            Go to the node
          </Button>
        )
      }
    />
  );
}
