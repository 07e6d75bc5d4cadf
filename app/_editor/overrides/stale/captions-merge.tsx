import { useState } from 'react';
import { CaptionListEditor } from '#app/_editor/params/controls/caption-list-editor.tsx';
import { Button } from '#app/_ui/button.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import type { Captions } from '#nodes/contract/ports.ts';
import { usePlainDocumentValue } from '../use-plain-document-value.ts';
import { mergeCaptions } from './merge-captions.ts';
import type { ThreeWayProps } from './three-way-props.ts';
import { useMerged } from './use-merged.ts';

type MergeProps = ThreeWayProps & { readonly onDone: () => void };
type Choice = 'mine' | 'new';

/** The new captions, each of which can be one's own instead, and be written on. */
export function CaptionsMerge({ onDone, ...values }: MergeProps) {
  const theirs = usePlainDocumentValue('captions', values.current.value);
  const mine = usePlainDocumentValue('captions', values.override.value);
  const merge = useMerged(values);
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const [written, setWritten] = useState<Captions>();
  if (!theirs || !mine) return null;
  const merged = written ?? mergeCaptions(theirs, mine, taken);
  const choose = (at: number, choice: Choice) => {
    const others = [...taken].filter((one) => one !== at);
    setTaken(new Set(choice === 'mine' ? [...others, at] : others));
    setWritten(undefined);
  };
  return (
    <div className="flex flex-col gap-3">
      <ol className="flex flex-col gap-2">
        {Array.from({ length: Math.max(theirs.length, mine.length) }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place
          <li key={at} className="flex items-center gap-3">
            <SegmentedControl<Choice>
              label={`Caption ${at + 1}`}
              segments={[
                { value: 'new', label: 'New' },
                { value: 'mine', label: 'Mine' },
              ]}
              value={taken.has(at) ? 'mine' : 'new'}
              onChange={(choice) => choose(at, choice)}
            />
            <span className="wrap-anywhere min-w-0 flex-1">
              {(taken.has(at) ? mine[at] : theirs[at])?.text ?? 'none here'}
            </span>
          </li>
        ))}
      </ol>
      <CaptionListEditor label="Merged captions" captions={merged} onChange={setWritten} />
      <Button
        variant="primary"
        className="self-end"
        onClick={() => {
          merge({ json: merged });
          onDone();
        }}
      >
        Use the merged captions
      </Button>
    </div>
  );
}
