import { Info } from 'lucide-react';

/** What a node has to say about its result. */
export function NodeNotices({ notices }: { readonly notices: readonly string[] }) {
  return (
    <ul aria-label="Notices" className="flex flex-col gap-2 border-b px-3 py-3">
      {notices.map((sentence) => (
        <li key={sentence} className="flex gap-2 rounded-md bg-tint-amber p-2 text-12">
          <Info aria-hidden size={14} className="mt-0.5 shrink-0" />
          <span className="wrap-anywhere min-w-0">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
