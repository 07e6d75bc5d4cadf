import { useState } from 'react';
import { ChangeList } from '#app/_editor/revisions/change-list.tsx';
import { listChanges } from '#app/_editor/revisions/list-changes.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { useDocument, useSave, useSession } from '#app/_editor/state/session.ts';
import { Banner } from '#app/_ui/banner.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import type { Draft } from './draft.ts';

/** Offers the edits of an earlier visit that never came to be saved. */
export function DraftBanner({ draft }: { readonly draft: Draft }) {
  const { save } = useSession();
  const workflow = useDocument((state) => state.workflow);
  const revision = useSave((state) => state.revision);
  const [isLooking, setLooking] = useState(false);
  const isOlder = draft.revision < revision;
  return (
    <Banner
      label="Saving"
      tone="plain"
      text={`You have edits from ${tellMoment(draft.at, Date.now())} that were never saved.`}
      detail={
        isOlder
          ? `They began at revision ${draft.revision}; the workflow is at ${revision} now.`
          : undefined
      }
    >
      <Button size="small" variant="primary" onClick={() => void save.takeDraft(draft)}>
        Take them over
      </Button>
      <Button size="small" onClick={() => setLooking(true)}>
        See
      </Button>
      <Button size="small" onClick={() => void save.discardDraft(draft)}>
        Discard
      </Button>
      {isLooking && (
        <Dialog title="Edits that were never saved" open onOpenChange={setLooking}>
          <ChangeList
            title="Taken over, they would change"
            changes={listChanges(workflow, draft.document)}
          />
        </Dialog>
      )}
    </Banner>
  );
}
