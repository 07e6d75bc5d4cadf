import { useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { Button } from '#app/_ui/button.tsx';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import { tellBytes } from '../tell-bytes.ts';
import { useTask } from '../use-task.ts';
import type { Pack } from './pack.ts';

type RemoveQuestionProps = {
  readonly pack: Pack;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<unknown>;
};

/** Tells what a removal takes away and what stays, and asks. */
export function RemoveQuestion({ pack, onClose, onChanged }: RemoveQuestionProps) {
  const { id, title, bytes } = pack;
  const { busy, act } = useTask<'remove'>();
  const [isPurge, setPurge] = useState(false);
  const remove = async () => {
    await api.packs.remove.mutate({ id, purge: isPurge });
    await onChanged();
    onClose();
  };
  return (
    <fieldset
      aria-label={`Remove ${title}`}
      className="flex flex-col gap-3 rounded-md border bg-surface-2 p-3"
    >
      <p>
        {title} disappears from Tack{bytes === null ? '' : `: ${tellBytes(bytes)} of weights`}.
        Nodes that use it cannot run until it is installed again; workflows and results stay.
      </p>
      <Checkbox
        label="Delete its files in the cache of the Hub too, which other programs may use"
        checked={isPurge}
        onChange={setPurge}
      />
      <div className="flex justify-end gap-2">
        <Button size="small" autoFocus onClick={onClose}>
          Keep
        </Button>
        <Button
          size="small"
          variant="danger"
          busy={busy === 'remove' ? 'Removing' : undefined}
          onClick={() => void act('remove', remove)}
        >
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
