import type { ReactNode } from 'react';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Attempts } from './attempts.tsx';
import { Beams } from './beams.tsx';
import { StepChart } from './step-chart.tsx';
import { TokenCounts } from './token-counts.tsx';
import { type TraceName, type TraceOf, traceSchemas } from './trace-schemas.ts';
import { useTrace } from './use-trace.ts';

type TraceViewProps = {
  readonly name: string;
  readonly hash: string;
  /** The step that is looked at, counted from 0, of what goes by steps. */
  readonly mark?: number | undefined;
  /** Hashes of all that the node recorded, for what is shown together. */
  readonly traces?: Readonly<Record<string, string>>;
};

type Beside = Pick<TraceViewProps, 'mark' | 'traces'>;

/** What a node recorded beside its outputs, in a form of its own. */
export function TraceView({ name, hash, ...beside }: TraceViewProps) {
  if (!isKnown(name)) return null;
  return <KnownTrace key={hash} {...{ name, hash }} {...beside} />;
}

/** What a trace is called; null for one that this page does not know how to show. */
export function traceTitle(name: string): string | null {
  return isKnown(name) ? views[name].title : null;
}

/** Whether a trace is one number, of which several fit beside each other. */
export function isCount(name: string): boolean {
  return name === 'unetCalls' || name === 'backwardCalls';
}

function isKnown(name: string): name is TraceName {
  return Object.hasOwn(views, name);
}

function KnownTrace({ name, hash, ...beside }: TraceViewProps & { readonly name: TraceName }) {
  const query = useTrace(hash, traceSchemas[name]);
  const show = views[name].show as (trace: unknown, beside: Beside) => ReactNode; // the schema of this very name read it
  return <ValueQuery query={query}>{(trace) => show(trace, beside)}</ValueQuery>;
}

type Views = {
  readonly [Name in TraceName]: {
    readonly title: string;
    show(trace: TraceOf<Name>, beside: Beside): ReactNode;
  };
};

const lossLines = [
  { name: 'negative', colour: 'text-ink-3' },
  { name: 'edit', colour: 'text-type-direction' },
];

const views: Views = {
  attempts: {
    title: 'Attempts',
    show: (attempts, { traces }) => (
      <Attempts attempts={attempts} seconds={traces?.['attemptSeconds']} />
    ),
  },
  beams: { title: 'Beams', show: (beams) => <Beams beams={beams} /> },
  losses: {
    title: 'Attention loss ↓',
    show: (losses, { mark }) => (
      <StepChart
        label="Attention loss at each step, lower is closer to the original's layout"
        mark={mark}
        lines={lossLines.map((line, row) => ({
          ...line,
          values: losses.flatMap((rows) => rows[row] ?? []),
        }))}
      />
    ),
  },
  updates: {
    title: 'Moved by guidance',
    show: (updates, { mark }) => (
      <StepChart
        label="How far guidance moved the latents at each step, as a root mean square"
        mark={mark}
        lines={[{ name: 'root mean square', values: updates, colour: 'text-type-latents' }]}
      />
    ),
  },
  noise: {
    title: 'Predicted noise',
    show: (noise, { mark }) => (
      <StepChart
        label="Mean and deviation of the predicted noise at each step; of white noise 0 and 1"
        mark={mark}
        lines={[
          {
            name: 'deviation',
            values: noise.map(({ std }) => std),
            colour: 'text-type-inversion',
          },
          { name: 'mean', values: noise.map(({ mean }) => mean), colour: 'text-ink-3' },
        ]}
      />
    ),
  },
  tokens: { title: 'Tokens', show: (tokens) => <TokenCounts tokens={tokens} /> },
  unetCalls: {
    title: 'UNet calls',
    show: (calls) => <p className="figures text-12">{calls}</p>,
  },
  backwardCalls: {
    title: 'Backward passes',
    show: (calls) => <p className="figures text-12">{calls}</p>,
  },
};
