import type { Image } from '#nodes/contract/ports.ts';

type Rgb = readonly [number, number, number];

const mix = (first: Rgb, second: Rgb, share: number): Rgb => [
  first[0] + (second[0] - first[0]) * share,
  first[1] + (second[1] - first[1]) * share,
  first[2] + (second[2] - first[2]) * share,
];

/** Three ranges of hills, near to far: where each begins (share of the height) and its colour. */
const ranges = [
  { level: 0.78, swell: 0.1, pace: 5, colour: [62, 84, 52] },
  { level: 0.62, swell: 0.09, pace: 7, colour: [104, 130, 96] },
  { level: 0.5, swell: 0.07, pace: 11, colour: [142, 164, 160] },
] as const;

/** The colour at (x, y), shares of width and height. */
function paintHills(x: number, y: number): Rgb {
  for (const [at, { level, swell, pace, colour }] of ranges.entries()) {
    const ridge = level + swell * (Math.sin(pace * x + at) * 0.7 + Math.sin(2.7 * pace * x) * 0.2);
    if (y > ridge) return mix(colour, [24, 32, 22], Math.min(1, (y - ridge) * 1.6));
  }
  const glow = Math.exp(-((x - 0.7) ** 2 + (y - 0.4) ** 2) * 14);
  return mix(mix([120, 156, 206], [236, 214, 190], y * 1.9), [255, 240, 205], glow);
}

/** A soft landscape at dusk: nothing that the small world knows. */
export function drawHills(width: number, height: number): Image {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [column, row] = [at % width, Math.floor(at / width)];
    const grain = (Math.imul(at + 1, 0x9e3779b1) >>> 29) - 3.5;
    const colour = paintHills(column / width, row / height);
    for (const [channel, value] of colour.entries()) {
      data[at * 3 + channel] = Math.min(255, Math.max(0, Math.round(value + grain)));
    }
  }
  return { width, height, data };
}
