import { alignSelected } from '#app/_editor/canvas/actions/align-selected.ts';
import { alignments, distributions } from '#app/_editor/canvas/actions/arrangements.ts';
import { distributeSelected } from '#app/_editor/canvas/actions/distribute-selected.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';

/** Lines the selected nodes up or spaces them out; pinned ones stay. */
export function ArrangeButtons() {
  const session = useSession();
  const isTooFew = useDocument(({ selection }) => selection.size < 3);
  return (
    <>
      {alignments.map(({ to, label, icon }) => (
        <IconButton key={to} label={label} icon={icon} onClick={() => alignSelected(session, to)} />
      ))}
      {distributions.map(({ axis, label, icon }) => (
        <IconButton
          key={axis}
          label={label}
          icon={icon}
          disabledReason={isTooFew ? 'Select three nodes or more.' : undefined}
          onClick={() => distributeSelected(session, axis)}
        />
      ))}
    </>
  );
}
