import type { RunPrediction } from '#app/_editor/state/run-outlook.ts';
import { tellMemory, tellPrediction } from '#app/_editor/state/run-prediction.ts';
import { tellSeconds } from '#app/_editor/state/run-words.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import { StateMark } from '#app/_ui/state-mark.tsx';

const marks = {
  runs: { state: 'done', text: 'Runs' },
  'may-run': { state: 'queued', text: 'May run' },
  cached: { state: 'cached', text: 'Cached' },
  overridden: { state: 'overridden', text: 'Overridden' },
} as const;

/** What becomes of each node, how long it would take, and why it runs again. */
export function PredictionList({ prediction }: { readonly prediction: RunPrediction }) {
  const titleOf = useNodeTitles();
  return (
    <>
      <p className="mb-2 font-medium">{tellPrediction(prediction)}</p>
      <ul className="flex flex-col gap-1 text-12">
        {prediction.nodes.map(({ node, what, seconds, why }) => (
          <li key={node} className="grid grid-cols-[84px_1fr_auto] items-baseline gap-x-2">
            <StateMark {...marks[what]} showText />
            <span className="min-w-0">
              <span className="block truncate">{titleOf(node)}</span>
              {why.length > 0 && <span className="block text-11 text-ink-3">{why.join('; ')}</span>}
            </span>
            <span className="figures text-ink-3">{tellNodeSeconds(what, seconds)}</span>
          </li>
        ))}
      </ul>
      {prediction.memory?.shortage === null && (
        <p className="mt-2 text-11 text-ink-3">{tellMemory(prediction.memory)}</p>
      )}
      {prediction.total.unknown > 0 && (
        <p className="mt-2 text-11 text-ink-3">Nodes without a time have not run here yet.</p>
      )}
    </>
  );
}

function tellNodeSeconds(what: keyof typeof marks, seconds: number | null): string {
  if (what === 'cached' || what === 'overridden') return '';
  return seconds === null ? 'not known' : tellSeconds(seconds);
}
