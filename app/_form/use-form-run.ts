import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { toRefusal } from '#app/_editor/state/run-refusal.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { findOutput } from '#nodes/contract/find-output.ts';

/** Runs what is in the form, as far as its result; nothing is saved. */
export function useFormRun() {
  const session = useSession();
  const queries = useQueryClient();
  const [isStarting, setStarting] = useState(false);
  const start = async () => {
    const { workflow } = session.document.getState();
    const { revision } = session.save.getState();
    const output = findOutput(workflow);
    setStarting(true);
    try {
      const { id } = await api.runs.start.mutate({
        document: workflow,
        workflow: { id: session.workflowId, revision },
        targets: output ? [output.node] : [],
      });
      session.run.follow(id);
      void queries.invalidateQueries({ queryKey: ['runs'] });
    } catch (error) {
      session.run.refuse(toRefusal('Start a run', error, Date.now()));
    } finally {
      setStarting(false);
    }
  };
  return { isStarting, start };
}
