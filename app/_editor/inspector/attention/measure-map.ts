/** What a map says in figures. */
export type MapFigures = {
  /** Of all attention, 0 to 1. */
  readonly mean: number;
  /** At its strongest pixel, 0 to 1, and where that is: row and column from the upper left. */
  readonly peak: number;
  readonly row: number;
  readonly column: number;
};

/** Measures a square map. */
export function measureMap(map: Float32Array): MapFigures {
  const side = Math.sqrt(map.length);
  let [sum, peak, at] = [0, 0, 0];
  for (const [place, value] of map.entries()) {
    sum += value;
    if (value > peak) [peak, at] = [value, place];
  }
  return { mean: sum / map.length, peak, row: Math.floor(at / side), column: at % side };
}

/** How alike two maps are, whatever their strength: the cosine between them, 1 where they are the same. */
export function compareMaps(one: Float32Array, other: Float32Array): number {
  let [product, own, others] = [0, 0, 0];
  for (const [at, value] of one.entries()) {
    const twin = other[at] ?? 0;
    product += value * twin;
    own += value ** 2;
    others += twin ** 2;
  }
  const size = Math.sqrt(own * others);
  return size === 0 ? Number(own === others) : product / size;
}
