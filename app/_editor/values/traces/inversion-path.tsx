import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Sparkline } from '#app/_ui/sparkline.tsx';
import { traceSchemas } from './trace-schemas.ts';
import { useTrace } from './use-trace.ts';

type InversionPathProps = {
  /** The trace "noise" of an inversion's node. */
  readonly trace: string;
  readonly width?: number | undefined;
};

/** How an inversion walked to noise: the deviation of the predicted noise at each step. */
export function InversionPath({ trace, width = 208 }: InversionPathProps) {
  return (
    <ValueQuery query={useTrace(trace, traceSchemas.noise)} placeholder="h-6 w-full">
      {(noise) => (
        <Sparkline
          label={`Deviation of the predicted noise over ${noise.length} steps`}
          values={noise.map(({ std }) => std)}
          width={width}
          className="text-type-inversion"
        />
      )}
    </ValueQuery>
  );
}
