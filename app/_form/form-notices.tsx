import { Info } from 'lucide-react';
import { useMemo } from 'react';
import { useRun } from '#app/_editor/state/session.ts';
import { listNotices } from './list-notices.ts';

/** What the nodes of the run had to say about it, where nobody can miss it. */
export function FormNotices() {
  const nodes = useRun(({ run }) => run?.nodes);
  const notices = useMemo(() => listNotices(nodes ?? {}), [nodes]);
  if (notices.length === 0) return null;
  return (
    <section
      aria-label="About this result"
      className="flex gap-2 rounded-md border border-state-stale bg-tint-amber p-3"
    >
      <Info aria-hidden size={16} className="mt-0.5 shrink-0" />
      <ul className="min-w-0 flex-1">
        {notices.map((notice) => (
          <li key={notice} className="[overflow-wrap:anywhere]">
            {notice}
          </li>
        ))}
      </ul>
    </section>
  );
}
