import { findRemedy } from '#app/_api/remedies.ts';
import { useNodeRun } from '#app/_editor/state/session.ts';

/** Why the node failed and what to do, its details folded away; and what else it had to say. */
export function CardFailure({ id }: { readonly id: string }) {
  const run = useNodeRun(id);
  const failure = run?.state === 'failed' ? run.failure : undefined;
  if (!failure) return null;
  const details = Object.entries(failure.details);
  return (
    <div role="alert" className="card-detail border-t bg-danger-quiet p-2 text-12">
      <p className="font-medium">{failure.message}</p>
      <p className="text-ink-2">{findRemedy(failure.code)}</p>
      <details className="nodrag mt-1 text-11 text-ink-2">
        <summary>Details</summary>
        <dl className="nowheel mt-1 max-h-40 overflow-auto font-mono break-words select-text">
          <dt className="text-ink-3">code</dt>
          <dd>{failure.code}</dd>
          {details.map(([name, value]) => (
            <div key={name}>
              <dt className="text-ink-3">{name}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
