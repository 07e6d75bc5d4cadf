import { useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { tellError } from '#app/_library/tell-error.ts';
import { varyParam } from '#nodes/contract/vary-param.ts';

/** The runs of a sweep, in the order of their strengths. */
export type StartedSweep = {
  /** The edit whose pictures are shown. */
  readonly edit: string;
  readonly runs: readonly { readonly id: string; readonly strength: number }[];
};

/** A sweep as it is started, and the way to start one. */
export type Sweeping = ReturnType<typeof useSweep>;

/** Starts a run for each strength; the canvas goes on showing what it shows, now and when it is opened again. */
export function useSweep() {
  const session = useSession();
  const [isStarting, setIsStarting] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [started, setStarted] = useState<StartedSweep | null>(null);
  const start = async (edit: string, strengths: readonly number[]) => {
    setIsStarting(true);
    setTrouble(null);
    const runs: { id: string; strength: number }[] = [];
    try {
      const revision = await session.save.flush();
      const workflow = revision === null ? {} : { workflow: { id: session.workflowId, revision } };
      const sweep = { node: edit, param: 'strength', values: strengths };
      const documents = varyParam(session.document.getState().workflow, sweep);
      for (const [at, document] of documents.entries()) {
        const { id } = await api.runs.start.mutate({
          ...{ document, ...workflow, targets: [edit], aside: true },
        });
        runs.push({ id, strength: strengths[at] ?? 0 });
        setStarted({ edit, runs: [...runs] });
      }
    } catch (error) {
      setTrouble(tellError(error));
    } finally {
      setIsStarting(false);
    }
  };
  return { isStarting, trouble, started, start };
}
