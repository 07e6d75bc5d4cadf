import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from '#app/_ui/icon-button.tsx';

type MoveButtonsProps = {
  /** What is moved, for example "caption 2". */
  readonly name: string;
  /** Its place in a list, counted from 0, and how long the list is. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
};

/** Moves an item of a list up or down by one place. */
export function MoveButtons({ name, place, count, onMove }: MoveButtonsProps) {
  return (
    <span className="flex">
      <IconButton
        label={`Move ${name} up`}
        icon={ArrowUp}
        size="small"
        disabledReason={place === 0 ? 'It is the first.' : undefined}
        onClick={() => onMove(place - 1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={ArrowDown}
        size="small"
        disabledReason={place + 1 === count ? 'It is the last.' : undefined}
        onClick={() => onMove(place + 1)}
      />
    </span>
  );
}
