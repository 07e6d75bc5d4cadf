import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#app/_api/api-client.ts';
import { changedOverrides } from '#app/_editor/overrides/pausing/changed-overrides.ts';
import { toRefusal } from './run-refusal.ts';
import { useSession } from './session.ts';
import { type RunWish, startRun } from './start-run.ts';

type MoveWish = Parameters<typeof api.runs.move.mutate>[0];

/** What a person can do with runs. Nothing here throws: a refusal is kept with the runs and told. */
export function useRunActions() {
  const session = useSession();
  const queries = useQueryClient();
  return useMemo(() => {
    const act = async (action: string, work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch (error) {
        session.run.refuse(toRefusal(action, error, Date.now()));
        return false;
      } finally {
        void queries.invalidateQueries({ queryKey: ['runs'] });
      }
    };
    const follow = async (id: string, didWork: Promise<boolean>) => {
      if (await didWork) session.run.follow(id);
    };
    return {
      /** @returns the run's id; null when it was refused */
      start: async (targets: readonly string[] = [], wish: RunWish = {}) => {
        const id = await startRun(session, targets, wish);
        void queries.invalidateQueries({ queryKey: ['runs'] });
        return id;
      },
      /** Shows an earlier run, and nothing of the one before it. */
      show: (id: string) => session.run.follow(id, 'drop'),
      cancel: (id: string) => act('Cancel the run', () => api.runs.cancel.mutate({ id })),
      retry: (id: string) =>
        follow(
          id,
          act('Retry the run', () => api.runs.retry.mutate({ id })),
        ),
      /** With the values that were put in place meanwhile, where the run is the one that is shown. */
      resume: (id: string) =>
        follow(
          id,
          act('Resume the run', () => {
            const { run } = session.run.getState();
            const ran = run?.id === id ? run.document : null;
            const now = session.document.getState().workflow;
            const overrides = ran ? changedOverrides(ran.graph, now.graph) : [];
            return api.runs.resume.mutate({ id, overrides });
          }),
        ),
      move: (wish: MoveWish) => act('Move the run', () => api.runs.move.mutate(wish)),
      pauseQueue: () => act('Pause the queue', () => api.runs.pauseQueue.mutate()),
      resumeQueue: () => act('Resume the queue', () => api.runs.resumeQueue.mutate()),
    };
  }, [session, queries]);
}
