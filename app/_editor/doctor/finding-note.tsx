import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Finding } from '#nodes/doctor/finding.ts';
import { EvidenceList } from './evidence-list.tsx';
import { RemedyList } from './remedy-list.tsx';
import { RemedyRow } from './remedy-row.tsx';
import { severityLooks } from './severity-looks.ts';

type FindingNoteProps = {
  readonly finding: Finding;
  /** Leaves the numbers out, and all but the first remedies. */
  readonly isShort?: boolean | undefined;
  /** Stands above what was seen, for example the node's name. */
  readonly place?: ReactNode;
};

/** What was seen, the numbers that show it, and what to try. */
export function FindingNote({ finding, isShort = false, place }: FindingNoteProps) {
  const { severity, sentence, evidence, remedies, node } = finding;
  const { icon: Icon, tone, word } = severityLooks[severity];
  return (
    <article aria-label={`${word}: ${sentence}`} className="flex gap-2">
      <span className={clsx('grid size-6 shrink-0 place-items-center rounded-md', tone)}>
        <Icon aria-hidden size={14} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="text-12">
          {place}
          <p className="wrap-anywhere font-medium">{sentence}</p>
        </div>
        {isShort ? (
          <RemedyRow remedies={remedies} />
        ) : (
          <>
            <EvidenceList evidence={evidence} />
            <RemedyList remedies={remedies} here={node} />
          </>
        )}
      </div>
    </article>
  );
}
