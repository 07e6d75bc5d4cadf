import { ToggleGroup } from 'radix-ui';
import type { TokenWord } from '#nodes/editing/analysis/group-words.ts';

type WordChoiceProps = {
  readonly words: readonly TokenWord[];
  /** Its place among the words. */
  readonly chosen: number;
  readonly onChange: (place: number) => void;
};

/** The caption, of which one word is looked at. */
export function WordChoice({ words, chosen, onChange }: WordChoiceProps) {
  const choose = (value: string) => {
    if (value !== '') onChange(Number(value));
  };
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="Word"
      value={String(chosen)}
      onValueChange={choose}
      className="flex flex-wrap gap-1"
    >
      {words.map(({ text, first }, place) => (
        <ToggleGroup.Item
          key={first}
          value={String(place)}
          className={`rounded-sm border border-line bg-surface-2 px-1.5 py-0.5 text-12 hover:border-line-strong data-[state=on]:border-accent data-[state=on]:bg-accent-quiet data-[state=on]:text-ink-1 ${text.startsWith('[') ? 'text-ink-3' : 'text-ink-2'}`}
        >
          {text}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
