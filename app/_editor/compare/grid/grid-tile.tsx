import { tellPending } from '#app/_editor/state/tell-pending.ts';
import { Picture } from '#app/_editor/values/picture.tsx';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import type { GridResult } from './grid-results.ts';
import { nameResult } from './name-result.ts';

type GridTileProps = {
  readonly result: GridResult;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onOpen: () => void;
};

/** One result with what sets it apart, or how its run stands. */
export function GridTile({ result, isChosen, onChoose, onOpen }: GridTileProps) {
  const { picture, title, facts, state } = result;
  const name = nameResult(result);
  return (
    <li className="flex min-w-0 flex-col gap-2">
      {picture === null ? (
        <p className="flex aspect-square w-full items-center justify-center rounded-md border border-line-strong border-dashed text-12 text-ink-2">
          {tellPending(state)}
        </p>
      ) : (
        <button
          type="button"
          aria-label={`Open large: ${name}`}
          onClick={onOpen}
          className={`block w-full cursor-zoom-in overflow-hidden rounded-md border-2 hover:border-line-strong ${isChosen ? 'border-accent' : 'border-line'}`}
        >
          <Picture hash={picture} title={name} className="checkered aspect-square w-full" />
        </button>
      )}
      <div className="figures flex min-w-0 flex-1 flex-col text-12">
        {title === null ? null : <p className="font-medium">{title}</p>}
        {facts.map((fact) => (
          <p key={fact} className="wrap-anywhere text-ink-2">
            {fact}
          </p>
        ))}
        {title === null && facts.length === 0 ? (
          <p className="text-ink-3">Nothing sets it apart</p>
        ) : null}
      </div>
      {picture === null ? null : (
        <span className="text-12">
          <Checkbox label="Compare" of={name} checked={isChosen} onChange={onChoose} />
        </span>
      )}
    </li>
  );
}
