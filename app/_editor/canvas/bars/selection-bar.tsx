import { Group } from 'lucide-react';
import { groupSelected } from '#app/_editor/canvas/actions/group-selected.ts';
import { useAttempt } from '#app/_editor/canvas/actions/use-attempt.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { ArrangeButtons } from './arrange-buttons.tsx';

/** What can be done with several nodes at once; there only while two or more are selected. */
export function SelectionBar() {
  const count = useDocument(({ selection }) => selection.size);
  return count < 2 ? null : <SelectionTools count={count} />;
}

function SelectionTools({ count }: { readonly count: number }) {
  const session = useSession();
  const attempt = useAttempt();
  return (
    <div
      role="toolbar"
      aria-label="Selected nodes"
      className="flex items-center rounded-md border bg-surface-2 px-1"
    >
      <span className="figures px-2 text-11 text-ink-2">{count} selected</span>
      <ArrangeButtons />
      <IconButton
        label="Group"
        icon={Group}
        shortcut="Mod+G"
        onClick={() => attempt(() => groupSelected(session))}
      />
    </div>
  );
}
