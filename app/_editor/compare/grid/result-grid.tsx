import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import type { GridResult } from './grid-results.ts';
import { GridTile } from './grid-tile.tsx';
import { nameResult } from './name-result.ts';

/** Pixels of a column and its gap, beyond which the pictures of a few results are no longer looked at together. */
const mostColumn = 316;

type ResultGridProps = { readonly results: readonly GridResult[] };

/** Results beside each other; each opens large, and two at a time are compared by a slider. */
export function ResultGrid({ results }: ResultGridProps) {
  const { view } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pictured = results.flatMap((result) =>
    result.picture === null
      ? []
      : [{ id: result.id, hash: result.picture, label: nameResult(result) }],
  );
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const others = before.filter((one) => one !== id);
      return isChosen ? [...others, id].slice(-2) : others;
    });
  const [first, second] = pictured.filter(({ id }) => chosen.includes(id));
  const open = (id: string) => {
    const among = pictured.map(({ hash, label }) => ({
      ...{ type: 'image' as const, hash, title: label },
    }));
    const shown = among[pictured.findIndex((one) => one.id === id)];
    if (shown) view.setState({ shown: { ...shown, among } });
  };
  return (
    <div className="flex flex-col gap-4">
      <Button
        icon={Columns2}
        className="self-start"
        disabledReason={first && second ? undefined : 'Tick two results first.'}
        onClick={() => first && second && view.setState({ pair: { first, second, way: 'slider' } })}
      >
        Compare two
      </Button>
      <ul
        className="grid grid-cols-[repeat(auto-fit,minmax(200px,1fr))] gap-x-4 gap-y-6"
        style={{ maxWidth: results.length * mostColumn }}
      >
        {results.map((result) => (
          <GridTile
            key={result.id}
            result={result}
            isChosen={chosen.includes(result.id)}
            onChoose={(isChosen) => choose(result.id, isChosen)}
            onOpen={() => open(result.id)}
          />
        ))}
      </ul>
    </div>
  );
}
