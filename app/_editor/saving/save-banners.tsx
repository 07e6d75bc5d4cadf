import { useSave } from '#app/_editor/state/session.ts';
import { ConflictBanner } from './conflict-banner.tsx';
import { DraftBanner } from './draft-banner.tsx';
import { useTakeOverNote } from './use-take-over-note.ts';

/** What a person has to know and decide about saving, above the canvas. */
export function SaveBanners() {
  const isInConflict = useSave(({ status }) => status === 'conflict');
  const draft = useSave(({ drafts }) => drafts[0]);
  useTakeOverNote();
  return (
    <>
      {isInConflict && <ConflictBanner />}
      {draft && !isInConflict && <DraftBanner key={draft.key} draft={draft} />}
    </>
  );
}
