import { TriangleAlert } from 'lucide-react';
import type { DirectionWarning } from '#nodes/editing/analysis/find-direction-warnings.ts';

type WarningListProps = { readonly warnings: readonly DirectionWarning[] };

/** What is likely to go wrong with the direction. */
export function WarningList({ warnings }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <ul aria-label="Warnings" className="flex flex-col gap-2">
      {warnings.map(({ code, sentence }) => (
        <li key={code} className="flex gap-2 rounded-md bg-tint-amber px-3 py-2">
          <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
