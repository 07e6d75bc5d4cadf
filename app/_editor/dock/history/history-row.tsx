import { Eye } from 'lucide-react';
import { describeChange } from '#app/_editor/document/describe-change.ts';
import { tellMoment, tellSeconds } from '#app/_editor/state/run-words.ts';
import { useRun } from '#app/_editor/state/session.ts';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { useRunDocument } from '#app/_editor/state/use-run-document.ts';
import { Button } from '#app/_ui/button.tsx';
import { HistoryMenu } from './history-menu.tsx';
import { Thumbnail } from './thumbnail.tsx';

const stateWords: Record<ListedRun['state'], string> = {
  queued: 'Waiting',
  running: 'Running',
  paused: 'Paused',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

type HistoryRowProps = {
  readonly run: ListedRun;
  /** The run before it, which it is told apart from. */
  readonly before: string | undefined;
};

/** One run: what it gave, was asked, and was changed for it. */
export function HistoryRow({ run, before }: HistoryRowProps) {
  const { show } = useRunActions();
  const isShown = useRun((state) => state.run?.id === run.id);
  const when = tellMoment(Date.parse(`${run.createdAt}`), Date.now());
  const seconds = run.seconds === null ? '' : tellSeconds(run.seconds);
  return (
    <li
      className={`flex items-center gap-3 border-b px-3 py-1 text-12 ${isShown ? 'bg-accent-quiet' : ''}`}
    >
      <Thumbnail hash={run.thumbnail} words={run.instruction ?? run.title} />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{run.instruction ?? run.title}</span>
        <Changes run={run.id} before={before} />
      </span>
      <span className="figures flex w-30 shrink-0 flex-col text-11 text-ink-2">
        <span>{when}</span>
        <span className={run.state === 'failed' ? 'text-danger' : ''}>
          {[stateWords[run.state], seconds].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Button
        size="small"
        icon={Eye}
        disabledReason={isShown ? 'This run is on the canvas' : undefined}
        onClick={() => show(run.id)}
      >
        Show
      </Button>
      <HistoryMenu run={run} before={before} />
    </li>
  );
}

type ChangesProps = { readonly run: string; readonly before: string | undefined };

function Changes({ run, before }: ChangesProps) {
  const document = useRunDocument(run);
  const earlier = useRunDocument(before);
  if (before === undefined) return <span className="text-11 text-ink-3">The first of these</span>;
  const words = document && earlier ? describeChange(earlier, document) : '';
  return (
    <span title={words} className="block truncate text-11 text-ink-3">
      {words === 'Nothing changed' ? 'As the run before' : words}
    </span>
  );
}
