import { thumbnailUrl } from '#app/_api/picture-url.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { CardPicture } from '#app/_library/card-picture.tsx';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import type { Result } from './results.ts';

type ResultCardProps = {
  readonly result: Result;
  readonly isPicked: boolean;
  readonly onShow: () => void;
  readonly onPick: () => void;
};

/** One result: the picture, what was asked for, and when. */
export function ResultCard({ result, isPicked, onShow, onPick }: ResultCardProps) {
  const { picture, instruction, title, createdAt } = result;
  const words = instruction ?? title;
  const when = tellMoment(Date.parse(`${createdAt}`), Date.now());
  return (
    <li
      className={`relative flex flex-col overflow-hidden rounded-md border bg-surface-2 focus-within:border-line-strong hover:border-line-strong ${isPicked ? 'border-accent' : ''}`}
    >
      <CardPicture src={thumbnailUrl(picture)} alt="" />
      <div className="flex min-w-0 flex-1 flex-col p-2 pl-3">
        <button
          type="button"
          onClick={onShow}
          className="line-clamp-2 text-left font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          {words}
        </button>
        <p className="figures mt-auto flex items-center gap-2 pt-1 text-12 text-ink-3">
          <span className="flex-1 truncate">{when}</span>
          <Checkbox
            label={`Pick ${words}, ${when}, to compare`}
            hideLabel
            checked={isPicked}
            onChange={onPick}
          />
        </p>
      </div>
    </li>
  );
}
