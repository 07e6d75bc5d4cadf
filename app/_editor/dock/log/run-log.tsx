import { ScrollText } from 'lucide-react';
import { useMemo } from 'react';
import { useRun } from '#app/_editor/state/session.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { describeEvent } from './describe-event.ts';
import { type DatedLine, LogRow } from './log-row.tsx';

/** What happened in the run on the canvas, and what the server refused, the newest first. */
export function RunLog() {
  const log = useRun(({ run }) => run?.log);
  const refusals = useRun((state) => state.refusals);
  const titleOf = useNodeTitles();
  const lines = useMemo(() => {
    const told = (log ?? []).map(
      ({ seq, at, event }): DatedLine => ({ key: `${seq}`, at, ...describeEvent(event, titleOf) }),
    );
    const refused = refusals.map(
      ({ at, action, message, code, requestId }, index): DatedLine => ({
        ...{ key: `refusal ${index} ${at}`, at, tone: 'failed', sentence: `${action}: ${message}` },
        aside: [code, requestId && `request ${requestId}`].filter(Boolean).join(' · '),
      }),
    );
    return [...told, ...refused].sort((one, other) => one.at - other.at).toReversed();
  }, [log, refusals, titleOf]);
  if (lines.length === 0) {
    return (
      <EmptyState
        icon={ScrollText}
        title="Nothing has happened yet"
        body="What a run does is told here, line by line, with notices and errors."
      />
    );
  }
  return (
    <ol aria-label="Log" className="flex flex-col py-1 text-12">
      {lines.map(({ key, ...line }) => (
        <LogRow key={key} line={line} />
      ))}
    </ol>
  );
}
