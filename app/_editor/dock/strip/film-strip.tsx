import { useQuery } from '@tanstack/react-query';
import { LayoutGrid } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { StripPicture } from './strip-picture.tsx';

const shownAtMost = 24;
const besideAtMost = 12;

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
    <div className="w-42 shrink-0 overflow-y-auto border-l p-2">
      <div className="mb-1 flex items-center justify-between">
        <p
          title="Press one to show it; press two with Shift to compare them"
          className="text-11 text-ink-3"
        >
          {marked === null ? 'Results' : 'Shift-press another'}
        </p>
        {data.length > 1 ? (
          <IconButton
            label="Show the newest side by side"
            icon={LayoutGrid}
            size="small"
            onClick={() =>
              view.setState({
                grid: data.slice(0, besideAtMost).map(({ run }) => ({ run, output: null })),
              })
            }
          />
        ) : null}
      </div>
      <section aria-label="Results">
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
    </div>
  );
}
