import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
} from 'lucide-react';
import { alignNodes } from '#app/_editor/document/edits/align-nodes.ts';
import { distributeNodes } from '#app/_editor/document/edits/distribute-nodes.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';

const alignments = [
  { to: 'left', label: 'Align left sides', icon: AlignStartVertical },
  { to: 'centre', label: 'Align centres', icon: AlignCenterVertical },
  { to: 'right', label: 'Align right sides', icon: AlignEndVertical },
  { to: 'top', label: 'Align tops', icon: AlignStartHorizontal },
  { to: 'middle', label: 'Align middles', icon: AlignCenterHorizontal },
  { to: 'bottom', label: 'Align bottoms', icon: AlignEndHorizontal },
] as const;

const distributions = [
  { axis: 'x', label: 'Equal gaps across', icon: AlignHorizontalDistributeCenter },
  { axis: 'y', label: 'Equal gaps down', icon: AlignVerticalDistributeCenter },
] as const;

/** Lines the selected nodes up; pinned ones stay. */
export function AlignButtons({ ids }: { readonly ids: readonly string[] }) {
  const { document, canvas } = useSession();
  const sizes = () => canvas.current?.sizes() ?? new Map();
  return (
    <div role="toolbar" aria-label="Align" className="flex flex-wrap gap-1">
      {alignments.map(({ to, label, icon }) => (
        <IconButton
          key={to}
          {...{ label, icon }}
          onClick={() =>
            document.editGraph(label, (graph) => alignNodes(graph, ids, { to, sizes: sizes() }))
          }
        />
      ))}
      {distributions.map(({ axis, label, icon }) => (
        <IconButton
          key={axis}
          {...{ label, icon }}
          disabledReason={ids.length < 3 ? 'Select three nodes or more.' : undefined}
          onClick={() =>
            document.editGraph(label, (graph) =>
              distributeNodes(graph, ids, { axis, sizes: sizes() }),
            )
          }
        />
      ))}
    </div>
  );
}
