import { clsx } from 'clsx';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '#nodes/doctor/finding.ts';
import { EvidenceList } from './evidence-list.tsx';
import { RemedyList } from './remedy-list.tsx';

type FindingNoteProps = {
  readonly finding: Finding;
  /** Hides the numbers until they are asked for. */
  readonly isFolded?: boolean | undefined;
  /** Stands above what was seen, for example the node's name. */
  readonly place?: ReactNode;
};

const looks = {
  warning: { icon: TriangleAlert, tone: 'bg-tint-amber', word: 'Warning' },
  problem: { icon: OctagonAlert, tone: 'bg-danger-quiet', word: 'Problem' },
} as const;

/** What was seen, the numbers that show it, and what to try. */
export function FindingNote({ finding, isFolded = false, place }: FindingNoteProps) {
  const { severity, sentence, evidence, remedies } = finding;
  const { icon: Icon, tone, word } = looks[severity];
  const numbers = <EvidenceList evidence={evidence} />;
  return (
    <article
      aria-label={`${word}: ${sentence}`}
      className={clsx('flex gap-2 rounded-md p-2', tone)}
    >
      <Icon aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div>
          {place}
          <p className="wrap-anywhere font-medium text-12">{sentence}</p>
        </div>
        {isFolded ? (
          <details className="text-12">
            <summary className="w-fit text-ink-2 hover:text-ink-1">Figures</summary>
            <div className="mt-1">{numbers}</div>
          </details>
        ) : (
          numbers
        )}
        <RemedyList remedies={remedies} />
      </div>
    </article>
  );
}
