import type { ComparedRun } from '../compared-run.ts';
import { listPairs } from '../list-pairs.ts';
import { outputName } from '../output-name.ts';
import { CaptionDifference } from './caption-difference.tsx';
import { TextDifference } from './text-difference.tsx';

type TextDifferencesProps = { readonly first: ComparedRun; readonly second: ComparedRun };

/** Texts and captions that differ between two runs, with the changed words marked. */
export function TextDifferences({ first, second }: TextDifferencesProps) {
  const pairs = listPairs(first, second, ['text', 'captions']).filter(
    (pair) => pair.first !== pair.second,
  );
  if (pairs.length === 0)
    return <p className="text-12 text-ink-2">Both runs have the same words.</p>;
  return (
    <dl className="flex flex-col gap-2 text-12">
      {pairs.map((pair) => (
        <div key={`${pair.node} ${pair.port}`}>
          <dt className="text-11 text-ink-3">{outputName(second, pair)}</dt>
          <dd>
            {pair.type === 'text' ? (
              <TextDifference pair={pair} />
            ) : (
              <CaptionDifference pair={pair} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
