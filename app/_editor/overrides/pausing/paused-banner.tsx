import { useQuery } from '@tanstack/react-query';
import { Ban, Play } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { Button } from '#app/_ui/button.tsx';
import { tellPause } from './tell-pause.ts';

/** Over the canvas while the run that is shown waits for a person. */
export function PausedBanner() {
  const paused = useRun(({ run }) => (run?.state === 'paused' ? run.id : null));
  return paused === null ? null : <PauseNote id={paused} />;
}

function PauseNote({ id }: { readonly id: string }) {
  const { cancel, resume } = useRunActions();
  const { data } = useQuery({
    queryKey: ['runs', 'find', id, 'paused'],
    queryFn: () => api.runs.find.query({ id }),
    gcTime: 0, // the same run may pause again, elsewhere
  });
  return (
    <section
      aria-label="Paused run"
      className="floating absolute top-3 left-1/2 z-10 flex w-max max-w-[calc(100%-1.5rem)] -translate-x-1/2 items-center gap-4 px-3 py-2"
    >
      <div role="status">
        <p className="font-medium">{data ? tellPause(data) : 'Paused'}. Look, change, go on.</p>
        <p className="text-11 text-ink-2">
          Values that you put in place go along; settings count in the next run.
        </p>
      </div>
      <div className="flex gap-2">
        <Button size="small" variant="primary" icon={Play} onClick={() => void resume(id)}>
          Resume
        </Button>
        <Button size="small" icon={Ban} onClick={() => void cancel(id)}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
