import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { PreviewStrip } from './preview-strip.tsx';
import type { OfferedPreview } from './use-previews.ts';

/** What of a preview is kept: one that is offered, or none. */
export type PreviewPick = OfferedPreview['value'] | 'none';

type PreviewChoiceProps = {
  readonly offered: readonly OfferedPreview[];
  readonly value: PreviewPick;
  readonly onChange: (value: PreviewPick) => void;
};

/** Which pictures are kept with a direction, so that others see what it does. */
export function PreviewChoice({ offered, value, onChange }: PreviewChoiceProps) {
  if (offered.length === 0) {
    return (
      <p className="text-12 text-ink-2">
        No preview: run an edit along this direction first, and its pictures are kept with it.
      </p>
    );
  }
  const segments = [
    ...offered.map((one) => ({ value: one.value, label: one.label })),
    { value: 'none' as const, label: 'None' },
  ];
  const chosen = offered.find((one) => one.value === value);
  return (
    <div className="flex flex-col gap-2">
      <span className="text-12 text-ink-2">Preview kept with it</span>
      <div>
        <SegmentedControl label="Preview" segments={segments} value={value} onChange={onChange} />
      </div>
      {chosen ? <PreviewStrip preview={chosen.preview} /> : null}
    </div>
  );
}
