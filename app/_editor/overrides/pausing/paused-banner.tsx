import { useQuery } from '@tanstack/react-query';
import { Ban, Play } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { Banner } from '#app/_ui/banner.tsx';
import { Button } from '#app/_ui/button.tsx';
import { tellPause } from './tell-pause.ts';

/** Above the canvas while the run that is shown waits for a person. */
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
    <Banner
      label="Paused run"
      tone="plain"
      text={`${data ? tellPause(data) : 'Paused'}. Look, change, go on.`}
      detail="Values that you put in place go along; settings count in the next run."
    >
      <Button size="small" variant="primary" icon={Play} onClick={() => void resume(id)}>
        Resume
      </Button>
      <Button size="small" icon={Ban} onClick={() => void cancel(id)}>
        Cancel
      </Button>
    </Banner>
  );
}
