import { useSave } from '#app/_editor/state/session.ts';

const words = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving',
  offline: 'Offline; kept here',
  conflict: 'Saved elsewhere',
  refused: 'Could not be saved',
};

/** How the document stands to what is saved, in words. */
export function SavedState() {
  const status = useSave((state) => state.status);
  const message = useSave((state) => state.message);
  const isTrouble = status === 'offline' || status === 'conflict' || status === 'refused';
  return (
    <span
      role="status"
      title={message ?? undefined}
      className={`shrink-0 text-12 ${isTrouble ? 'text-danger' : 'text-ink-3'}`}
    >
      {words[status]}
    </span>
  );
}
