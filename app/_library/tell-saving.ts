import type { SaveState } from '#app/_editor/saving/save-state.ts';

/** How a document stands to what is saved, in two or three words. */
export const saveWords = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving',
  offline: 'Offline',
  conflict: 'Saved elsewhere',
  refused: 'Could not be saved',
} satisfies Record<SaveState['status'], string>;

/** The same at length, in sentences. */
export function tellSaving({ status, revision, message, isKept }: SaveState): string {
  const kept = isKept
    ? 'Your edits are kept in this browser meanwhile.'
    : 'This browser does not keep your edits: leave this page open.';
  switch (status) {
    case 'saved':
      return `Everything is saved, as revision ${revision}.`;
    case 'unsaved':
      return 'What you changed is saved in a moment.';
    case 'saving':
      return 'Your edits are on their way.';
    case 'offline':
      return `${message ?? 'The server cannot be reached.'} ${kept} Tack tries again by itself.`;
    case 'conflict':
      return `This workflow was saved elsewhere since revision ${revision}. ${kept}`;
    case 'refused':
      return `${message ?? 'The server refused it.'} ${kept}`;
  }
}
