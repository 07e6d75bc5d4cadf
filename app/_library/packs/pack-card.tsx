import { useId, useState } from 'react';
import { Badge } from '#app/_ui/badge.tsx';
import { InstallForm } from './install-form.tsx';
import type { Pack, PackWork } from './pack.ts';
import { PackFacts } from './pack-facts.tsx';
import { PackVerbs } from './pack-verbs.tsx';
import { PackWorkNote } from './pack-work-note.tsx';
import { RemoveQuestion } from './remove-question.tsx';

type PackCardProps = {
  readonly pack: Pack;
  readonly work: PackWork | undefined;
  readonly mayChange: boolean;
  /** Something was asked of the server about this pack. */
  readonly onChanged: () => Promise<unknown>;
};

/** One pack: what it is, how it stands, and what can be done about it. */
export function PackCard({ pack, work, mayChange, onChanged }: PackCardProps) {
  const { id, title, summary, installed, problem } = pack;
  const titleId = useId();
  const [asking, setAsking] = useState<'install' | 'remove' | null>(null);
  const isGoing = work?.state === 'going';
  const close = () => setAsking(null);
  return (
    <li
      aria-labelledby={titleId}
      className="flex flex-col gap-2 rounded-md border bg-surface-1 p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={titleId} className="font-medium">
          {title}
        </h3>
        <span className="font-mono text-11 text-ink-3">{id}</span>
        {tellState(installed, problem)}
        {mayChange && !isGoing && (
          <PackVerbs {...{ pack, work, asking, onChanged }} onAsk={setAsking} />
        )}
      </div>
      {summary !== '' && <p className="text-ink-2">{summary}</p>}
      {problem !== null && <p className="text-danger">{problem}</p>}
      <PackFacts pack={pack} />
      {work && <PackWorkNote {...{ pack, work, mayChange, onChanged }} />}
      {asking === 'install' && !isGoing && (
        <InstallForm pack={pack} onClose={close} onChanged={onChanged} />
      )}
      {asking === 'remove' && !isGoing && (
        <RemoveQuestion pack={pack} onClose={close} onChanged={onChanged} />
      )}
    </li>
  );
}

function tellState(isInstalled: boolean, problem: string | null) {
  if (problem !== null) return <Badge tone="danger">Cannot be used</Badge>;
  return isInstalled ? <Badge tone="green">Installed</Badge> : <Badge>Not installed</Badge>;
}
