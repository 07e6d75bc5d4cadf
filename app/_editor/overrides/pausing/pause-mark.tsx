import { Pause } from 'lucide-react';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { togglePauses } from './toggle-pauses.ts';

/** On the card of a node after which runs pause; pressed, they no longer do. */
export function PauseMark({ node }: { readonly node: string }) {
  const session = useSession();
  const isSet = useView(({ pausesAfter }) => pausesAfter.has(node));
  if (!isSet) return null;
  return (
    <button
      type="button"
      aria-label="Do not pause here"
      title="Runs pause after this node"
      className="nodrag shrink-0 text-accent hover:text-ink-1"
      onClick={() => togglePauses(session, [node])}
    >
      <Pause aria-hidden size={12} />
    </button>
  );
}
