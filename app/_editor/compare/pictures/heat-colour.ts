/** From none to most; each stop is lighter than the one before, so that it reads in grey too. */
const stops = [
  [0, 0, 0],
  [74, 20, 108],
  [187, 55, 84],
  [249, 142, 8],
  [252, 255, 200],
] as const;

type Colour = readonly [number, number, number];

/** The colour of a share of the most: 0 is black, 1 is nearly white. */
export function heatColour(share: number): Colour {
  const place = Math.min(1, Math.max(0, Math.sqrt(share))) * (stops.length - 1);
  const at = Math.min(stops.length - 2, Math.floor(place));
  const [from, to] = [stops[at] ?? stops[0], stops[at + 1] ?? stops[0]];
  const part = place - at;
  const mix = (colour: 0 | 1 | 2) => Math.round(from[colour] + (to[colour] - from[colour]) * part);
  return [mix(0), mix(1), mix(2)];
}
