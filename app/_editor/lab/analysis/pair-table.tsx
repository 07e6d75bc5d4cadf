import { markChangedWords } from '#app/_editor/values/captions/mark-changed-words.ts';
import { Stretches } from '#app/_editor/values/captions/stretches.tsx';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { PairContribution } from '#nodes/editing/analysis/analyse-pairs.ts';
import { LabSection } from './lab-section.tsx';
import { orderPairs } from './order-pairs.ts';
import { ShareBar } from './share-bar.tsx';

type PairTableProps = {
  readonly pairs: readonly PairContribution[];
  /** Length of the whole. */
  readonly norm: number;
};

const head = 'px-2 py-1 text-left font-normal align-bottom';

/** What each pair of captions adds, the one that matters most first. */
export function PairTable({ pairs, norm }: PairTableProps) {
  return (
    <LabSection
      title="Pairs"
      hint="Without it: how far the direction would turn (cosine 1 = not at all) and how its length would change. The pair that matters most stands first."
    >
      {pairs.length === 0 ? (
        <p className="text-12 text-ink-3">No caption before has one after.</p>
      ) : (
        <table className="w-full text-12">
          <thead className="text-11 text-ink-3">
            <tr className="border-b">
              <th className={head}>Pair</th>
              <th className={`${head} w-28`}>Cosine to the whole</th>
              <th className={`${head} w-28`}>Without it: cosine</th>
              <th className={`${head} w-28`}>Without it: length</th>
            </tr>
          </thead>
          <tbody>
            {orderPairs(pairs).map((pair) => (
              <PairLine key={pair.caption} pair={pair} norm={norm} />
            ))}
          </tbody>
        </table>
      )}
    </LabSection>
  );
}

type PairLineProps = { readonly pair: PairContribution; readonly norm: number };

function PairLine({ pair, norm }: PairLineProps) {
  const { before, after } = markChangedWords(pair.before, pair.after);
  const { without } = pair;
  const change = without && norm > 0 ? without.norm / norm - 1 : null;
  return (
    <tr className="border-b align-top last:border-b-0">
      <th scope="row" className="wrap-anywhere px-2 py-1 text-left font-normal">
        <span className="figures text-ink-3">{pair.caption + 1} </span>
        <Stretches stretches={before} side="before" /> <span className="text-ink-3">→</span>{' '}
        <Stretches stretches={after} side="after" />
      </th>
      <BarCell share={pair.cosine} words={formatFigure(pair.cosine)} />
      <BarCell
        share={without?.cosine ?? null}
        words={without ? formatFigure(without.cosine) : 'the only pair'}
      />
      <BarCell share={change} words={change === null ? '–' : formatChange(change)} />
    </tr>
  );
}

type BarCellProps = { readonly share: number | null; readonly words: string };

function BarCell({ share, words }: BarCellProps) {
  return (
    <td className="px-2 py-1">
      <span className="figures">{words}</span>
      {share === null ? null : <ShareBar share={share} />}
    </td>
  );
}

function formatChange(change: number): string {
  const percent = Math.round(change * 1000) / 10;
  return `${percent > 0 ? '+' : ''}${percent} %`;
}
