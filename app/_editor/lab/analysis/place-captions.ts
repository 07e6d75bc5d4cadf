import type { MappedCaption } from '#nodes/editing/analysis/analyse-direction.ts';

type Spot = { readonly x: number; readonly y: number };
/** A pair whose two captions are on the map. */
type PairLine = { readonly caption: number; readonly from: Spot; readonly to: Spot };

/** Room for the numbers beside the points. */
const margin = 24;

/** Places captions in a picture, both axes to the same scale, and joins each pair by a line. */
export function placeCaptions(
  captions: readonly MappedCaption[],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly points: readonly MappedCaption[]; readonly lines: readonly PairLine[] } {
  const [left, right] = rangeOf(captions.map(({ x }) => x));
  const [low, high] = rangeOf(captions.map(({ y }) => y));
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (height - 2 * margin) / (high - low || 1),
  );
  const points = captions.map((caption) => ({
    ...caption,
    x: width / 2 + (caption.x - (left + right) / 2) * scale,
    y: height / 2 - (caption.y - (low + high) / 2) * scale,
  }));
  const after = new Map(
    points.filter(({ side }) => side === 'after').map((point) => [point.caption, point]),
  );
  const lines = points
    .filter(({ side }) => side === 'before')
    .flatMap((from) => {
      const to = after.get(from.caption);
      return to ? [{ caption: from.caption, from, to }] : [];
    });
  return { points, lines };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}
