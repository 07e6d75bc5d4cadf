import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import { usePlainDocumentValue } from '../use-plain-document-value.ts';
import { joinParts, splitTexts } from './merge-words.ts';
import type { ThreeWayProps } from './three-way-props.ts';
import { useMerged } from './use-merged.ts';
import { WordChoices } from './word-choices.tsx';

type MergeProps = ThreeWayProps & { readonly onDone: () => void };

/** The new text, in which words of one's own can be taken over. */
export function TextMerge({ onDone, ...values }: MergeProps) {
  const theirs = usePlainDocumentValue('text', values.current.value);
  const mine = usePlainDocumentValue('text', values.override.value);
  const merge = useMerged(values);
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const [written, setWritten] = useState<string>();
  if (theirs === undefined || mine === undefined) return null;
  const parts = splitTexts(theirs, mine);
  const text = written ?? joinParts(parts, taken);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-12 text-ink-2">Press a word to take over yours.</p>
      <WordChoices
        {...{ parts, taken }}
        onChange={(next) => {
          setTaken(next);
          setWritten(undefined);
        }}
      />
      <TextArea label="Merged text" large value={text} onChange={setWritten} />
      <Button
        variant="primary"
        className="self-end"
        onClick={() => {
          merge({ json: text });
          onDone();
        }}
      >
        Use the merged text
      </Button>
    </div>
  );
}
