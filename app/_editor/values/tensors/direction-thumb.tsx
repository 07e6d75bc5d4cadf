import { useSummary } from '#app/_editor/values/use-summary.ts';
import type { ValueProps } from '#app/_editor/values/value-props.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Barcode } from './barcode.tsx';

/** A direction on a card: its barcode. */
export function DirectionThumb({ hash }: ValueProps) {
  return (
    <ValueQuery query={useSummary('direction', hash)} placeholder="h-12 w-full">
      {({ tokens }) => <Barcode {...tokens} />}
    </ValueQuery>
  );
}
