import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { StripPicture } from './strip-picture.tsx';

const shownAtMost = 24;

/** What runs of this workflow gave, the newest first: pressed, it is shown; two with Shift are compared. */
export function FilmStrip() {
  const { workflowId, view } = useSession();
  const { show } = useRunActions();
  const current = useRun(({ run }) => run?.id);
  const [marked, setMarked] = useState<string | null>(null);
  const { data = [] } = useQuery({
    queryKey: ['runs', 'results', workflowId, shownAtMost],
    queryFn: () => api.runs.results.query({ workflowId, limit: shownAtMost }),
  });
  const choose = (event: MouseEvent, id: string) => {
    if (!event.shiftKey) return show(id);
    if (marked === null || marked === id) return setMarked(marked === id ? null : id);
    view.setState({ compared: [marked, id] });
    setMarked(null);
  };
  if (data.length === 0) return null;
  return (
    <section aria-label="Results" className="w-42 shrink-0 overflow-y-auto border-l p-2">
      <p
        title="Press one to show it; press two with Shift to compare them"
        className="mb-1 text-11 text-ink-3"
      >
        {marked === null ? 'Results' : 'Shift-press another'}
      </p>
      <ul className="grid grid-cols-2 gap-1">
        {data.map((result) => (
          <li key={result.run}>
            <StripPicture
              result={result}
              isCurrent={result.run === current}
              isMarked={result.run === marked}
              onChosen={(event) => choose(event, result.run)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
