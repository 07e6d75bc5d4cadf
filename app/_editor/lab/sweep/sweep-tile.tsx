import { tellPending } from '#app/_editor/state/tell-pending.ts';
import { usePolledRun } from '#app/_editor/state/use-polled-run.ts';
import { Picture } from '#app/_editor/values/picture.tsx';

type SweepTileProps = {
  readonly id: string;
  readonly edit: string;
  readonly strength: number;
  /** Shown by itself; a small one is named by what stands beneath it. */
  readonly isLarge?: boolean | undefined;
};

/** One result of a sweep, or how its run stands. */
export function SweepTile({ id, edit, strength, isLarge = false }: SweepTileProps) {
  const { data } = usePolledRun(id);
  const picture = data?.nodes[edit]?.outputs['image']?.hash;
  return (
    <figure className="flex min-w-0 flex-col gap-0.5">
      {picture ? (
        <Picture
          hash={picture}
          title={isLarge ? `Edit at strength ${strength}` : ''}
          className="aspect-square w-full rounded-sm bg-surface-3"
        />
      ) : (
        <span className="flex aspect-square w-full items-center justify-center rounded-sm bg-surface-3 text-11 text-ink-2">
          {tellPending(data?.state ?? 'queued')}
        </span>
      )}
      <figcaption className="figures text-center text-11 text-ink-2">
        {isLarge ? `Strength ${strength}` : strength}
      </figcaption>
    </figure>
  );
}
