'use client';

import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { tellError } from '../tell-error.ts';
import { PackCard } from './pack-card.tsx';
import { usePacks } from './use-packs.ts';

/** The packs there are: what each can do, under which licence, and what it takes to have it here. */
export function PacksDialog({ onClose }: { readonly onClose: () => void }) {
  const { packs, works, mayChange, error, refresh } = usePacks();
  return (
    <Dialog
      title="Packs"
      description="Weights and what is needed to use them. An installation goes on when this window is closed."
      size="large"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      {error && <ErrorNote title={tellError(error)} />}
      {!packs && !error && <Skeleton label="Fetching the packs" className="h-40 w-full" />}
      <ul className="flex flex-col gap-3">
        {packs?.map((pack) => (
          <PackCard
            key={pack.id}
            pack={pack}
            work={works.get(pack.id)}
            mayChange={mayChange}
            onChanged={refresh}
          />
        ))}
      </ul>
    </Dialog>
  );
}
