import { Button } from '#app/_ui/button.tsx';
import type { Remedy } from '#nodes/doctor/finding.ts';
import { useRemedy } from './use-remedy.ts';

type RemedyListProps = {
  readonly remedies: readonly Remedy[];
  /** The node that is shown already: its captions stand below, so no button has to lead there. */
  readonly here: string;
};

/** What to try, each with one press and what it would do. */
export function RemedyList({ remedies, here }: RemedyListProps) {
  const apply = useRemedy();
  if (remedies.length === 0) return null;
  return (
    <ul aria-label="What to try" className="flex flex-col gap-2">
      {remedies.map((remedy) => (
        <li key={remedy.title} className="flex flex-col items-start gap-0.5">
          {remedy.kind === 'edit-captions' && remedy.node === here ? (
            <span className="font-medium text-12">{remedy.title} below</span>
          ) : (
            <Button size="small" className="max-w-full" onClick={() => apply(remedy)}>
              <span className="truncate">{remedy.title}</span>
            </Button>
          )}
          <span className="text-12 text-ink-2">{remedy.sentence}</span>
        </li>
      ))}
    </ul>
  );
}
