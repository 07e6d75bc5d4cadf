import { type DragEvent, useState } from 'react';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { planMove } from './plan-move.ts';
import { WaitingRow } from './waiting-row.tsx';

/** The runs that wait, in the order of their turn: dragged, or moved by their menus. */
export function WaitingList({ waiting }: { readonly waiting: readonly ListedRun[] }) {
  const { move } = useRunActions();
  const [dragged, setDragged] = useState<string | null>(null);
  const moveTo = (id: string, place: number) => {
    const wish = planMove(waiting, id, place);
    if (wish) void move(wish);
  };
  const drop = (event: DragEvent, place: number) => {
    event.preventDefault();
    if (dragged !== null) moveTo(dragged, place);
    setDragged(null);
  };
  if (waiting.length === 0) return null;
  return (
    <ol aria-label="Waiting">
      {waiting.map((run, place) => (
        <li
          key={run.id}
          draggable
          onDragStart={() => setDragged(run.id)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => dragged !== null && event.preventDefault()}
          onDrop={(event) => drop(event, place)}
          className={`border-b ${dragged === run.id ? 'opacity-45' : ''}`}
        >
          <WaitingRow
            run={run}
            place={place}
            isLast={place === waiting.length - 1}
            onMove={(to) => moveTo(run.id, to)}
          />
        </li>
      ))}
    </ol>
  );
}
