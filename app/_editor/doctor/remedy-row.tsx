import { Button } from '#app/_ui/button.tsx';
import { Tooltip } from '#app/_ui/tooltip.tsx';
import type { Remedy } from '#nodes/doctor/finding.ts';
import { useRemedy } from './use-remedy.ts';

/** Where there is little room only the first ones are offered; the node shows them all. */
const atMost = 2;

/** What to try first; what each would do is told when it is pointed at. */
export function RemedyRow({ remedies }: { readonly remedies: readonly Remedy[] }) {
  const apply = useRemedy();
  return (
    <div className="flex flex-wrap gap-2">
      {remedies.slice(0, atMost).map((remedy) => (
        <Tooltip key={remedy.title} text={remedy.sentence}>
          <Button size="small" className="max-w-full" onClick={() => apply(remedy)}>
            <span className="truncate">{remedy.title}</span>
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}
