import { api } from '#app/_api/api-client.ts';
import { runToSelected } from '#app/_editor/canvas/actions/run-to-selected.ts';
import { selectedNodes } from '#app/_editor/canvas/actions/selected-nodes.ts';
import { togglePauses } from '#app/_editor/overrides/pausing/toggle-pauses.ts';
import { problemsOf } from '#app/_editor/params/problems-of.ts';
import { toRefusal } from '#app/_editor/state/run-refusal.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { startRun } from '#app/_editor/state/start-run.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';
import type { Command } from './command.ts';
import { needsGraph, needsNodes, needsRun } from './conditions.ts';

/** Runs, and what becomes of them. */
export const runCommands: readonly Command[] = [
  {
    ...{ id: 'run', title: 'Run', group: 'Run', keys: ['Mod+Enter'] },
    isEnabled: isRunnable,
    run: async (session) => void (await startRun(session)),
  },
  {
    ...{ id: 'run-to-selected', title: 'Run to the selected nodes', group: 'Run' },
    keys: ['Mod+Shift+Enter'],
    isEnabled: isSelectionRunnable,
    run: async (session) => void (await runToSelected(session)),
  },
  {
    ...{ id: 'run-fresh', title: 'Run without the cache', group: 'Run' },
    keys: ['Mod+Alt+Enter'],
    isEnabled: isRunnable,
    run: async (session) => void (await startRun(session, [], { fresh: true })),
  },
  {
    ...{ id: 'run-paused', title: 'Run and pause after the selected nodes', group: 'Run' },
    isEnabled: (session) => {
      const chosen = needsNodes()(session);
      return chosen === true ? isRunnable(session) : chosen;
    },
    run: async (session) =>
      void (await startRun(session, [], { breakpoints: selectedNodes(session) })),
  },
  {
    ...{ id: 'run-variants', title: 'Run several variants', group: 'Run' },
    isEnabled: isRunnable,
    run: ({ view }) => view.setState({ isVarying: true }),
  },
  {
    ...{ id: 'pause-here', title: 'Pause here, or no longer', group: 'Run' },
    isEnabled: needsNodes(),
    run: (session) => togglePauses(session, selectedNodes(session)),
  },
  {
    ...{ id: 'cancel-run', title: 'Cancel the run', group: 'Run', keys: ['Mod+.'] },
    isEnabled: needsRun,
    run: cancelRun,
  },
];

function isRunnable(session: Session): true | string {
  const filled = needsGraph(session);
  if (filled !== true) return filled;
  const { graph } = session.document.getState().workflow;
  return problemsOf(graph, session.packs.getState().usable)[0]?.message ?? true;
}

function isSelectionRunnable(session: Session): true | string {
  const chosen = needsNodes()(session);
  if (chosen !== true) return chosen;
  const { graph } = session.document.getState().workflow;
  const { usable: packs } = session.packs.getState();
  const targets = selectedNodes(session);
  return findProblems(graph, catalogue, { targets, packs })[0]?.message ?? true;
}

async function cancelRun({ run }: Session): Promise<void> {
  const id = run.getState().run?.id;
  if (id === undefined) return;
  try {
    await api.runs.cancel.mutate({ id });
  } catch (error) {
    run.refuse(toRefusal('Cancel the run', error, Date.now()));
  }
}
