import type { Answers } from '#app/_api/api-client.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { Badge } from '#app/_ui/badge.tsx';

type RevisionLineProps = {
  readonly revision: Answers['workflows']['listRevisions'][number];
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One save: its number, when it was and what changed. */
export function RevisionLine({ revision, isCurrent, isChosen, onChoose }: RevisionLineProps) {
  const { number, note, createdAt } = revision;
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onChoose}
        className="flex w-full flex-col rounded-md px-2 py-1.5 text-left hover:bg-surface-3 focus-visible:-outline-offset-2 aria-pressed:bg-accent-quiet"
      >
        <span className="flex w-full items-center gap-2">
          <span className="figures font-medium">Revision {number}</span>
          {isCurrent && <Badge tone="accent">On the canvas</Badge>}
          <time
            dateTime={`${createdAt}`}
            className="figures ml-auto whitespace-nowrap text-11 text-ink-3"
          >
            {tellMoment(Date.parse(`${createdAt}`), Date.now())}
          </time>
        </span>
        <span className="line-clamp-2 text-12 text-ink-2 [overflow-wrap:anywhere]">
          {note === '' ? 'Saved' : note}
        </span>
      </button>
    </li>
  );
}
