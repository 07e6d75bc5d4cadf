import { useMemo, useState } from 'react';
import { RangeInput } from '#app/_ui/range-input.tsx';
import { AttentionCharts } from './attention-charts.tsx';
import { findTellingWord, followWord } from './follow-word.ts';
import { MapFiguresTable } from './map-figures.tsx';
import { MapPicture } from './map-picture.tsx';
import type { Attention } from './read-attention.ts';
import { takeMap } from './take-map.ts';
import { WordChoice } from './word-choice.tsx';

type AttentionViewProps = {
  readonly attention: Attention;
  /** Hashes of the pictures that came out. */
  readonly pictures: {
    readonly reference: string | undefined;
    readonly edit: string | undefined;
  };
  readonly traces: Readonly<Record<string, string>>;
};

const notes: Readonly<Record<string, string>> = {
  guided:
    'The edit reads the same caption, moved along the direction. Its maps are those before guidance pulls them towards the reference’s.',
  injected:
    'The edit reads the same caption, moved along the direction. Its maps are its own, before the reference’s are mixed in.',
};

/** Where each word of the caption acts in reference and edit, step by step. */
export function AttentionView({ attention, pictures, traces }: AttentionViewProps) {
  const { words, steps, total, mode } = attention;
  const [place, setPlace] = useState(() => findTellingWord(attention));
  const [at, setAt] = useState(() => Math.floor(steps.length / 2));
  const word = words[place] ?? { text: '', first: 0, last: -1 };
  const { peak, likeness } = useMemo(() => followWord(attention, word), [attention, word]);
  const reference = takeMap(attention, at, { walk: 'reference', word });
  const edit = takeMap(attention, at, { walk: 'edit', word });
  const step = steps[at] ?? 1;
  const told = `step ${step} of ${total}`;
  return (
    <div className="flex flex-col gap-3">
      <WordChoice words={words} chosen={place} onChange={setPlace} />
      <div className="flex gap-2">
        <MapPicture
          title="Reference"
          {...{ word: word.text, map: reference, peak }}
          picture={pictures.reference}
        />
        <MapPicture
          title="Edit"
          {...{ word: word.text, map: edit, peak }}
          picture={pictures.edit}
        />
      </div>
      <div className="flex items-center gap-3">
        <RangeInput
          label="Step"
          value={at}
          min={0}
          max={steps.length - 1}
          step={1}
          valueText={told}
          onChange={setAt}
        />
        <output className="figures shrink-0 text-12 text-ink-2 first-letter:uppercase">
          {told}
        </output>
      </div>
      <MapFiguresTable {...{ reference, edit }} />
      <p className="text-11 text-ink-3">
        {`Full colour is the word’s strongest place at any step, ${(100 * peak).toFixed(1)} %. `}
        {notes[mode] ?? ''}
        {steps.length < total ? ` ${steps.length} of ${total} steps were kept.` : ''}
      </p>
      <AttentionCharts {...{ traces, likeness, at, step }} />
    </div>
  );
}
