import Link from 'next/link';
import { thumbnailUrl } from '#app/_api/picture-url.ts';
import { Button } from '#app/_ui/button.tsx';
import { buttonLook } from '#app/_ui/button-look.ts';
import type { Result } from './results.ts';

type CompareBarProps = { readonly picked: readonly Result[]; readonly onClear: () => void };

/** The results that were picked, and the way to see two of them side by side. */
export function CompareBar({ picked, onClear }: CompareBarProps) {
  const [first, second] = picked;
  const workflow = picked.find(({ workflowId }) => workflowId !== null)?.workflowId;
  return (
    <section
      aria-label="Picked to compare"
      className="floating sticky bottom-4 z-20 mx-auto mt-auto flex flex-wrap items-center gap-3 p-2"
    >
      {picked.map(({ run, picture, instruction, title }) => (
        <img
          key={run}
          src={thumbnailUrl(picture)}
          alt={instruction ?? title}
          className="checkered size-10 rounded-sm object-cover"
        />
      ))}
      {first && second && workflow ? (
        <Link
          href={`/workflows/${workflow}?compare=${first.run},${second.run}`}
          className={buttonLook('primary')}
        >
          Compare
        </Link>
      ) : (
        <p className="text-ink-2">{tellNext(picked.length)}</p>
      )}
      <Button onClick={onClear}>Clear</Button>
    </section>
  );
}

function tellNext(count: number): string {
  return count < 2 ? 'Pick one more to compare' : 'Neither belongs to a saved workflow';
}
