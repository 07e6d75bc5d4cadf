import { ArrowDown, ArrowUp, EllipsisVertical, GripVertical } from 'lucide-react';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { Menu } from '#app/_ui/menu.tsx';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import { RunName } from './run-name.tsx';

const priorities = [
  { label: 'High', value: 10 },
  { label: 'Normal', value: 0 },
  { label: 'Low', value: -10 },
] as const;

type WaitingRowProps = {
  readonly run: ListedRun;
  readonly place: number;
  readonly isLast: boolean;
  readonly onMove: (place: number) => void;
};

/** A run that waits: its place, its priority, and the ways to change both. */
export function WaitingRow({ run, place, isLast, onMove }: WaitingRowProps) {
  const { cancel, move } = useRunActions();
  const items: readonly MenuItem[] = [
    { type: 'item', label: 'Move to the front', onSelect: () => onMove(0) },
    { type: 'heading', label: 'Priority' },
    ...priorities.map(
      ({ label, value }): MenuItem => ({
        ...{ type: 'item', label, checked: run.priority === value },
        onSelect: () => void move({ id: run.id, priority: value }),
      }),
    ),
    { type: 'separator' },
    { type: 'item', label: 'Cancel', danger: true, onSelect: () => void cancel(run.id) },
  ];
  return (
    <div className="flex h-9 items-center gap-3 px-3">
      <span className="figures flex w-16 shrink-0 items-center gap-1 text-ink-2">
        <GripVertical aria-hidden size={14} className="cursor-grab text-ink-3" />
        {place + 1}.
      </span>
      <RunName run={run} />
      <span className="shrink-0 text-ink-3">{tellPriority(run.priority)}</span>
      <span className="flex shrink-0">
        <IconButton
          icon={ArrowUp}
          size="small"
          label={`Move ${run.title} up`}
          disabledReason={place === 0 ? 'It is the first' : undefined}
          onClick={() => onMove(place - 1)}
        />
        <IconButton
          icon={ArrowDown}
          size="small"
          label={`Move ${run.title} down`}
          disabledReason={isLast ? 'It is the last' : undefined}
          onClick={() => onMove(place + 1)}
        />
        <Menu items={items} align="end">
          <IconButton icon={EllipsisVertical} size="small" label={`More about ${run.title}`} />
        </Menu>
      </span>
    </div>
  );
}

function tellPriority(priority: number): string {
  const known = priorities.find(({ value }) => value === priority);
  return `${known?.label ?? priority} priority`;
}
