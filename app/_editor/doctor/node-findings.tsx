import { FindingNote } from './finding-note.tsx';
import { gravestFirst } from './severity-looks.ts';
import { useFindings } from './use-findings.ts';

/** What went wrong at one node in the run that is shown, that first which its mark tells. */
export function NodeFindings({ node }: { readonly node: string }) {
  const findings = useFindings(node);
  if (findings.length === 0) return null;
  return (
    <section aria-label="Findings" className="flex flex-col gap-4 border-b p-3">
      {gravestFirst(findings).map((finding) => (
        <FindingNote key={finding.code} finding={finding} />
      ))}
    </section>
  );
}
