'use client';

import { ToggleGroup } from 'radix-ui';
import type { Icon } from './icon.ts';
import { useIsLive } from './use-is-live.ts';

type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: Icon | undefined;
};

type SegmentedControlProps<Value extends string> = {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Shows the icons only; the labels stay for screen readers and on hover. */
  readonly iconsOnly?: boolean | undefined;
};

/** One of a few, all in sight. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, onChange, iconsOnly = false } = props;
  const choose = (next: string) => {
    const segment = segments.find((one) => one.value === next);
    if (segment) onChange(segment.value);
  };
  const isLive = useIsLive();
  if (!isLive) return <span className="h-7" />;
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className="inline-flex h-7 shrink-0 rounded-md border border-line bg-surface-3 p-0.5"
    >
      {segments.map((segment) => (
        <ToggleGroup.Item
          key={segment.value}
          value={segment.value}
          aria-label={segment.label}
          title={iconsOnly ? segment.label : undefined}
          className="flex items-center gap-1 rounded-sm border border-transparent px-2 text-12 text-ink-2 hover:text-ink-1 data-[state=on]:border-line data-[state=on]:bg-surface-2 data-[state=on]:text-ink-1"
        >
          {segment.icon && <segment.icon aria-hidden size={14} />}
          {!iconsOnly && segment.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
