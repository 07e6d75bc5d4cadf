import { EllipsisVertical } from 'lucide-react';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { Menu } from '#app/_ui/menu.tsx';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import { isPictureNode } from './find-picture-node.ts';
import { useHistoryActions } from './use-history-actions.ts';

type HistoryMenuProps = { readonly run: ListedRun; readonly before: string | undefined };

/** What can be done with an earlier run. */
export function HistoryMenu({ run, before }: HistoryMenuProps) {
  const { view } = useSession();
  const hasPictureNode = useDocument(({ workflow }) => workflow.graph.nodes.some(isPictureNode));
  const { cancel, retry, resume } = useRunActions();
  const { restore, openCopy, continueFrom } = useHistoryActions();
  const { id, state, thumbnail } = run;
  const canRetry = state === 'failed' || state === 'cancelled';
  const items: readonly (MenuItem | false)[] = [
    {
      ...{ type: 'item', label: 'Compare with another run' },
      disabledReason: before === undefined ? 'There is no run before it yet.' : undefined,
      onSelect: () => view.setState({ compared: [before ?? id, id] }),
    },
    {
      ...{ type: 'item', label: 'Continue from this result' },
      disabledReason: tellWhyNot(thumbnail, hasPictureNode),
      onSelect: () => continueFrom(run),
    },
    { type: 'separator' },
    { type: 'item', label: 'Restore its document here', onSelect: () => void restore(run) },
    { type: 'item', label: 'Open its document as a copy', onSelect: () => void openCopy(run) },
    { type: 'separator' },
    canRetry && { type: 'item', label: 'Retry', onSelect: () => void retry(id) },
    state === 'paused' && { type: 'item', label: 'Resume', onSelect: () => void resume(id) },
    {
      ...{ type: 'item', label: 'Cancel', danger: true },
      disabledReason: isEnded(state) ? 'It has ended.' : undefined,
      onSelect: () => void cancel(id),
    },
  ];
  return (
    <Menu items={items.filter((item) => item !== false)} align="end">
      <IconButton icon={EllipsisVertical} size="small" label="More about this run" />
    </Menu>
  );
}

function tellWhyNot(thumbnail: string | null, hasPictureNode: boolean): string | undefined {
  if (thumbnail === null) return 'It gave no picture.';
  return hasPictureNode ? undefined : 'This workflow has no Picture node to put it into.';
}
