import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Group,
} from 'lucide-react';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { alignSelected } from '../actions/align-selected.ts';
import { distributeSelected } from '../actions/distribute-selected.ts';
import { groupSelected } from '../actions/group-selected.ts';
import { useAttempt } from '../actions/use-attempt.ts';

const alignments = [
  { to: 'left', label: 'Align left', icon: AlignStartVertical },
  { to: 'centre', label: 'Align centres', icon: AlignCenterVertical },
  { to: 'right', label: 'Align right', icon: AlignEndVertical },
  { to: 'top', label: 'Align tops', icon: AlignStartHorizontal },
  { to: 'middle', label: 'Align middles', icon: AlignCenterHorizontal },
  { to: 'bottom', label: 'Align bottoms', icon: AlignEndHorizontal },
] as const;

const distributions = [
  { axis: 'x', label: 'Space out sideways', icon: AlignHorizontalDistributeCenter },
  { axis: 'y', label: 'Space out downwards', icon: AlignVerticalDistributeCenter },
] as const;

/** What can be done with several nodes at once; there only while two or more are selected. */
export function SelectionBar() {
  const count = useDocument(({ selection }) => selection.size);
  return count < 2 ? null : <SelectionTools count={count} />;
}

function SelectionTools({ count }: { readonly count: number }) {
  const session = useSession();
  const attempt = useAttempt();
  const reason = count < 3 ? 'Select three nodes or more.' : undefined;
  return (
    <div
      role="toolbar"
      aria-label="Selected nodes"
      className="flex items-center rounded-md border bg-surface-2 px-1"
    >
      <span className="figures px-2 text-11 text-ink-2">{count} selected</span>
      {alignments.map(({ to, label, icon }) => (
        <IconButton key={to} label={label} icon={icon} onClick={() => alignSelected(session, to)} />
      ))}
      {distributions.map(({ axis, label, icon }) => (
        <IconButton
          key={axis}
          label={label}
          icon={icon}
          disabledReason={reason}
          onClick={() => distributeSelected(session, axis)}
        />
      ))}
      <IconButton
        label="Group"
        icon={Group}
        shortcut="Mod+G"
        onClick={() => attempt(() => groupSelected(session))}
      />
    </div>
  );
}
