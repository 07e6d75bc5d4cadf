import { useId } from 'react';
import type { Operation } from '#app/_editor/lab/operations/operation.ts';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import type { DirectionAnalysis } from '#nodes/editing/analysis/analyse-direction.ts';
import { LabSection } from './lab-section.tsx';
import { type CaptionWords, listCaptionWords } from './list-caption-words.ts';
import { toggleTokens } from './toggle-tokens.ts';
import { TokenBar } from './token-bar.tsx';
import { WordRow } from './word-row.tsx';

type Mask = Extract<Operation, { readonly type: 'mask-direction' }>;

type TokenTableProps = {
  readonly analysis: DirectionAnalysis;
  /** What an operation that is tried would make of each token; null = none is. */
  readonly changed: readonly number[] | null;
  readonly mask: Mask | null;
  readonly onMask: (mask: Mask) => void;
};

/** A direction token by token, with the words of every caption under them. */
export function TokenTable({ analysis, changed, mask, onMask }: TokenTableProps) {
  const { tokenNorms, words } = analysis;
  const id = useId();
  const rows: readonly CaptionWords[] = words ? listCaptionWords(analysis) : [];
  const most = Math.max(...tokenNorms, ...(changed ?? []), 0) || 1;
  const removed = new Set(mask?.removed ?? []);
  const toggle = (tokens: readonly number[]) =>
    mask && onMask({ ...mask, removed: toggleTokens(mask.removed, tokens) });
  return (
    <LabSection
      title="Tokens"
      hint="A column for each token, as high as its part of the direction is long, with the words of the captions under it."
    >
      <section
        aria-label="Tokens of the direction"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        tabIndex={0}
        className="overflow-x-auto"
      >
        <table className="border-separate border-spacing-x-px text-11">
          <caption className="sr-only">
            Length of the direction at each token, and the words of the captions there
          </caption>
          <thead>
            <tr>
              <th scope="row" className="pr-2 text-left align-bottom font-normal text-ink-3">
                Length
              </th>
              {tokenNorms.map((norm, token) => (
                <TokenBar
                  // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                  key={token}
                  {...{ token, norm, most }}
                  changed={changed?.[token] ?? null}
                />
              ))}
            </tr>
            {mask ? (
              <tr>
                <th scope="row" className="pr-2 text-left font-normal text-ink-3">
                  Keep
                </th>
                {tokenNorms.map((norm, token) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                  <td key={token} className="py-1 text-center">
                    <Checkbox
                      label={`Keep token ${token}, length ${formatFigure(norm)}`}
                      hideLabel
                      checked={!removed.has(token)}
                      onChange={() => toggle([token])}
                    />
                  </td>
                ))}
              </tr>
            ) : null}
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <WordRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place
                key={at}
                {...{ row, removed }}
                id={`${id} ${at}`}
                tokens={tokenNorms.length}
                onToggle={mask ? toggle : null}
              />
            ))}
          </tbody>
        </table>
      </section>
      {changed === null ? null : (
        <p className="flex gap-4 text-11 text-ink-2">
          <span className="inline-flex items-center gap-1">
            <span aria-hidden className="size-2.5 bg-line-strong" />
            as it is
          </span>
          <span className="inline-flex items-center gap-1">
            <span aria-hidden className="size-2.5 bg-type-direction" />
            after the calculation
          </span>
        </p>
      )}
      {words ? null : (
        <p className="text-12 text-ink-3">
          The words are not known: this run is older than their record. Run again to see them.
        </p>
      )}
    </LabSection>
  );
}
