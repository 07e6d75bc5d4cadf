import { TriangleAlert } from 'lucide-react';
import type { PairNote } from '#nodes/doctor/pairs/pair-note.ts';

/** What tells against a pair of captions. */
export function PairNotes({ notes }: { readonly notes: readonly PairNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul aria-label="Notes" className="mt-1 flex flex-col gap-1">
      {notes.map(({ kind, sentence }) => (
        <li key={kind} className="flex gap-1.5 rounded-md bg-tint-amber px-2 py-1 text-12">
          <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
          <span className="wrap-anywhere min-w-0">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
