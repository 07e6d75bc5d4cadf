'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { PackCard } from './pack-card.tsx';
import { tellError } from './tell-error.ts';

/** The packs there are: what each can do, under which licence, and whether it is here. */
export function PacksDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['packs', 'list'],
    queryFn: () => api.packs.list.query(),
  });
  return (
    <Dialog
      title="Packs"
      description="Weights and what is needed to use them. The files of a pack are checked before a model is opened."
      size="large"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      {error && <ErrorNote title={tellError(error)} />}
      {!data && !error && <Skeleton label="Fetching the packs" className="h-40 w-full" />}
      <ul className="flex flex-col gap-3">
        {data?.map((pack) => (
          <PackCard key={pack.id} pack={pack} />
        ))}
      </ul>
    </Dialog>
  );
}
