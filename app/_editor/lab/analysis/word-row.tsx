import type { CaptionWords } from './list-caption-words.ts';

type WordRowProps = {
  readonly id: string;
  readonly row: CaptionWords;
  /** How many tokens there are in all. */
  readonly tokens: number;
  readonly removed: ReadonlySet<number>;
  /** Takes a word's tokens out of the direction, or back in; null = words are only read. */
  readonly onToggle: ((tokens: readonly number[]) => void) | null;
};

/** The words of one caption under the columns of their tokens. Keys use the row of ticks; a click on a word does the same. */
export function WordRow({ row, tokens, removed, onToggle }: WordRowProps) {
  const end = (row.words.at(-1)?.last ?? -1) + 1;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 whitespace-nowrap bg-surface-2 pr-2 text-left font-normal text-ink-3"
      >
        {row.name}
      </th>
      {row.words.map(({ text, first, last }) => {
        const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
        const isRemoved = all.every((token) => removed.has(token));
        const look = `block w-full whitespace-nowrap rounded-sm px-1 text-center font-mono ${row.side === 'after' ? 'bg-tint-violet' : 'bg-surface-3'} ${isRemoved ? 'line-through opacity-60' : ''}`;
        return (
          <td key={first} colSpan={all.length}>
            {onToggle ? (
              <button
                type="button"
                tabIndex={-1}
                aria-pressed={isRemoved}
                aria-label={`Remove ${text}`}
                onClick={() => onToggle(all)}
                className={`${look} hover:outline hover:outline-line-strong`}
              >
                {text}
              </button>
            ) : (
              <span className={look}>{text}</span>
            )}
          </td>
        );
      })}
      {end < tokens ? <td colSpan={tokens - end} /> : null}
    </tr>
  );
}
