import { redoName, undoName } from '#app/_editor/document/history.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import type { Session } from '#app/_editor/state/session.ts';

type Condition = (session: Session) => true | string;

/** Some nodes have to be selected: this many at least. */
export function needsNodes(least = 1): Condition {
  const words = least === 1 ? 'Select a node first.' : `Select ${least} nodes or more first.`;
  return ({ document }) => document.getState().selection.size >= least || words;
}

/** Exactly one node has to be selected. */
export const needsOneNode: Condition = ({ document }) =>
  document.getState().selection.size === 1 || 'Select one node first.';

/** Something has to be selected: a node, an edge or a note. */
export const needsAnything: Condition = ({ document, canvas }) =>
  document.getState().selection.size > 0 ||
  (canvas.current?.selectedEdges().length ?? 0) > 0 ||
  (canvas.current?.selectedNotes().length ?? 0) > 0 ||
  'Select something first.';

/** The workflow has to hold a node. */
export const needsGraph: Condition = ({ document }) =>
  document.getState().workflow.graph.nodes.length > 0 || 'The workflow has no nodes yet.';

/** A run has to be going on. */
export const needsRun: Condition = ({ run }) => {
  const shown = run.getState().run;
  return (shown !== null && !isEnded(shown.state)) || 'No run is going on.';
};

/** There has to be a step to take back. */
export const needsUndo: Condition = ({ document }) =>
  undoName(document.getState().history) !== null || 'Nothing to undo.';

/** There has to be a step to do again. */
export const needsRedo: Condition = ({ document }) =>
  redoName(document.getState().history) !== null || 'Nothing to redo.';
