import type { MergePart } from './merge-words.ts';

type WordChoicesProps = {
  readonly parts: readonly MergePart[];
  /** The places of the parts in which mine counts. */
  readonly taken: ReadonlySet<number>;
  readonly onChange: (taken: ReadonlySet<number>) => void;
};

/** A text in which the words that differ can be taken over, one place at a time. */
export function WordChoices({ parts, taken, onChange }: WordChoicesProps) {
  const toggle = (at: number) =>
    onChange(new Set(taken.has(at) ? [...taken].filter((one) => one !== at) : [...taken, at]));
  return (
    <p className="wrap-anywhere leading-6">
      {parts.map((part, at) =>
        part.type === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
          <span key={at}>{part.text}</span>
        ) : (
          <Choice
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
            key={at}
            part={part}
            isMine={taken.has(at)}
            onPress={() => toggle(at)}
          />
        ),
      )}
    </p>
  );
}

type ChoiceProps = {
  readonly part: Extract<MergePart, { readonly type: 'choice' }>;
  readonly isMine: boolean;
  readonly onPress: () => void;
};

function Choice({ part: { mine, theirs }, isMine, onPress }: ChoiceProps) {
  const [shown, other] = isMine ? [mine, theirs] : [theirs, mine];
  return (
    <button
      type="button"
      aria-pressed={isMine}
      title={isMine ? 'Yours; press for the new one' : 'The new one; press for yours'}
      className={`mx-0.5 rounded-sm border px-1 ${isMine ? 'border-transparent bg-tint-violet' : 'border-line bg-tint-green'}`}
      onClick={onPress}
    >
      <span className="sr-only">{isMine ? 'Yours: ' : 'New: '}</span>
      {shown.trim() || 'nothing'}
      <s className="ml-1 text-11 text-ink-3">{other.trim()}</s>
    </button>
  );
}
