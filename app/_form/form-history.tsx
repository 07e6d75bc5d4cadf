import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#app/_api/api-client.ts';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';

const shownAtMost = 24;

/** What was made with this form, the newest first; pressed, it is shown again. */
export function FormHistory() {
  const { workflowId, run: runs } = useSession();
  const current = useRun(({ run }) => run?.id);
  const state = useRun(({ run }) => run?.state);
  const queries = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: ['runs', 'results', workflowId, shownAtMost],
    queryFn: () => api.runs.results.query({ workflowId, limit: shownAtMost }),
  });
  useEffect(() => {
    if (state === 'done') void queries.invalidateQueries({ queryKey: ['runs', 'results'] });
  }, [state, queries]);
  if (data.length === 0) return null;
  return (
    <section aria-label="Earlier results">
      <h2 className="mb-1 text-12 font-medium text-ink-2">Earlier results</h2>
      <ul className="flex gap-2 overflow-x-auto p-0.5 pb-2">
        {data.map(({ run, picture, instruction, title, createdAt }) => {
          const words = `${instruction ?? title}, ${tellMoment(Date.parse(`${createdAt}`), Date.now())}`;
          return (
            <li key={run} className="shrink-0">
              <button
                type="button"
                title={words}
                aria-current={run === current || undefined}
                onClick={() => runs.follow(run, 'drop')}
                className="block size-18 overflow-hidden rounded-md border-2 border-line hover:border-line-strong aria-[current]:border-accent"
              >
                <img
                  src={pictureUrl(picture)}
                  alt={words}
                  loading="lazy"
                  className="checkered size-full object-cover"
                />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
