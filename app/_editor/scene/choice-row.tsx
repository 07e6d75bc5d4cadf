import { clsx } from 'clsx';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';

/** One way a scene can be. */
export type SceneChoice = {
  readonly value: string;
  readonly label: string;
  readonly drawing: ReactNode;
  /** Why it cannot be chosen now. */
  readonly refusal: string | null;
};

type ChoiceRowProps = {
  readonly label: string;
  readonly choices: readonly SceneChoice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Told why, when somebody chooses what cannot be. */
  readonly onRefused: (reason: string) => void;
};

/** One of several, each shown as a drawing; what cannot be chosen says why. */
export function ChoiceRow({ label, choices, value, onChange, onRefused }: ChoiceRowProps) {
  const choose = (next: string) => {
    const choice = choices.find((one) => one.value === next);
    if (!choice) return;
    if (choice.refusal === null) onChange(choice.value);
    else onRefused(choice.refusal);
  };
  return (
    <div className="flex items-start gap-1">
      <span aria-hidden className="w-16 shrink-0 pt-1 text-12 text-ink-2">
        {label}
      </span>
      <ToggleGroup.Root
        type="single"
        aria-label={label}
        value={value}
        onValueChange={choose}
        className="flex flex-wrap gap-1"
      >
        {choices.map((choice) => (
          <ToggleGroup.Item
            key={choice.value}
            value={choice.value}
            aria-label={choice.label}
            aria-disabled={choice.refusal !== null || undefined}
            title={choice.refusal ?? choice.label}
            className={clsx(
              'flex h-7 min-w-7 items-center justify-center overflow-hidden rounded-md border text-12',
              'border-line bg-surface-2 text-ink-2 hover:border-line-strong aria-disabled:opacity-30',
              'data-[state=on]:border-accent data-[state=on]:text-ink-1 data-[state=on]:outline-1 data-[state=on]:outline-accent',
            )}
          >
            {choice.drawing}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
