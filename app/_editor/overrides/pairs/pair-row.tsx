import { Trash2 } from 'lucide-react';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import { MoveButtons } from '../move-buttons.tsx';
import { countPairs, type PairChange, type PairSide, type Pairs } from './change-pairs.ts';

type PairRowProps = {
  readonly pairs: Pairs;
  readonly at: number;
  readonly labels: Readonly<Record<PairSide, string>>;
  readonly onChange: (change: PairChange) => void;
};

const sides: readonly PairSide[] = ['before', 'after'];

/** One pair of captions: both to be written, the pair to be switched off, moved or removed. */
export function PairRow({ pairs, at, labels, onChange }: PairRowProps) {
  const isOn = sides.every((side) => pairs[side][at]?.enabled ?? true);
  const name = `pair ${at + 1}`;
  const move = (to: number) => onChange({ type: 'move', from: at, to });
  return (
    <li className="flex gap-2">
      <span className="flex flex-col items-center gap-1 pt-1.5">
        <Checkbox
          label={`Use ${name}`}
          hideLabel
          checked={isOn}
          onChange={(enabled) => onChange({ type: 'switch', at, enabled })}
        />
        <span className="figures text-11 text-ink-3">{at + 1}</span>
      </span>
      <div
        className={`flex min-w-0 flex-1 flex-col gap-1 ${isOn ? '' : 'line-through opacity-60'}`}
      >
        {sides.map((side) => (
          <TextArea
            key={side}
            label={`${labels[side]} ${at + 1}`}
            hideLabel
            rows={1}
            placeholder={labels[side]}
            value={pairs[side][at]?.text ?? ''}
            onChange={(text) => onChange({ type: 'write', side, at, text })}
          />
        ))}
      </div>
      <span className="flex flex-col">
        <MoveButtons {...{ name }} place={at} count={countPairs(pairs)} onMove={move} />
        <IconButton
          label={`Remove ${name}`}
          icon={Trash2}
          size="small"
          onClick={() => onChange({ type: 'remove', at })}
        />
      </span>
    </li>
  );
}
