import { Download, ShieldCheck, Trash2 } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { Button } from '#app/_ui/button.tsx';
import { useTask } from '../use-task.ts';
import type { Pack, PackWork } from './pack.ts';

type PackVerbsProps = {
  readonly pack: Pack;
  readonly work: PackWork | undefined;
  readonly asking: 'install' | 'remove' | null;
  readonly onAsk: (asking: 'install' | 'remove' | null) => void;
  readonly onChanged: () => Promise<unknown>;
};

/** What can be done to a pack at which nothing is done now. */
export function PackVerbs({ pack, work, asking, onAsk, onChanged }: PackVerbsProps) {
  const { busy, act } = useTask<'verify'>();
  const { id, title, installed, isRemovable, problem, terms } = pack;
  const ask = (what: 'install' | 'remove') => onAsk(asking === what ? null : what);
  const isBroken = problem !== null || work?.problem?.code === 'pack/damaged';
  const mayInstall = terms !== null && (!installed || isRemovable);
  const verify = async () => {
    await api.packs.verify.mutate({ id });
    await onChanged();
  };
  return (
    <div className="ml-auto flex flex-wrap gap-1">
      {mayInstall && (!installed || isBroken) && (
        <Button
          size="small"
          icon={Download}
          aria-label={`${installed ? 'Install again' : 'Install'}: ${title}`}
          aria-expanded={asking === 'install'}
          onClick={() => ask('install')}
        >
          {installed ? 'Install again' : 'Install'}
        </Button>
      )}
      {installed && (
        <Button
          size="small"
          icon={ShieldCheck}
          aria-label={`Verify: ${title}`}
          busy={busy === 'verify' ? 'Verifying' : undefined}
          onClick={() => void act('verify', verify)}
        >
          Verify
        </Button>
      )}
      {isRemovable && (
        <Button
          size="small"
          icon={Trash2}
          aria-label={`Remove: ${title}`}
          aria-expanded={asking === 'remove'}
          onClick={() => ask('remove')}
        >
          Remove
        </Button>
      )}
    </div>
  );
}
