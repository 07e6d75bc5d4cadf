import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSave, useSession } from '#app/_editor/state/session.ts';
import { useTask } from '#app/_library/use-task.ts';
import { Banner } from '#app/_ui/banner.tsx';
import { Button } from '#app/_ui/button.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';

/** Somebody else has saved: nothing is overwritten until a person has chosen. */
export function ConflictBanner() {
  const { save } = useSession();
  const current = useSave((state) => state.current);
  const isKept = useSave((state) => state.isKept);
  const router = useRouter();
  const { busy, act } = useTask<'theirs' | 'copy'>();
  const [isLooking, setLooking] = useState(false);
  const place = current === null ? '' : ` (revision ${current})`;
  return (
    <Banner
      label="Saving"
      tone="danger"
      text={`Saved elsewhere${place}.`}
      detail={
        isKept
          ? 'Your edits are not saved over it; they are kept in this browser.'
          : 'Your edits are not saved over it.'
      }
    >
      <Button size="small" onClick={() => setLooking(true)}>
        See what changed
      </Button>
      <Button
        size="small"
        busy={busy === 'theirs' ? 'Taking theirs' : undefined}
        onClick={() => void act('theirs', () => save.takeTheirs())}
      >
        Take theirs
      </Button>
      <Button
        size="small"
        variant="primary"
        busy={busy === 'copy' ? 'Keeping mine' : undefined}
        onClick={() =>
          void act('copy', async () => router.push(`/workflows/${await save.keepAsCopy()}`))
        }
      >
        Keep mine as a copy
      </Button>
      {isLooking && <ConflictDialog onClose={() => setLooking(false)} />}
    </Banner>
  );
}
