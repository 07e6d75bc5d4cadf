import type { Image } from '#nodes/contract/ports.ts';
import { backgroundPaints } from './background-paints.ts';
import { covers } from './covers.ts';
import { isAccent } from './is-accent.ts';
import { accentPaints, paints, radii } from './paints.ts';
import type { Scene, Thing } from './scene.ts';
import { sensorNoise } from './sensor-noise.ts';
import type { Rgb } from './vocabulary.ts';

/** Pixels of a scene's side. */
export const sceneSide = 64;
/** Sub-pixels of a pixel's side. */
const samples = 4;

/** The colour of a thing at a point; null where it does not cover it. */
function paintThing(thing: Thing, x: number, y: number): Rgb | null {
  const radius = radii[thing.size];
  const [dx, dy] = [x - thing.x, y - thing.y];
  if (Math.max(Math.abs(dx), Math.abs(dy)) > radius + 3) return null;
  if (!covers(thing.shape, dx / radius, dy / radius)) return null;
  return (isAccent(thing.fill, dx, dy) ? accentPaints : paints)[thing.colour];
}

/** The colour of a scene at a point: the last object that covers it, else the background. */
function paintPoint(scene: Scene, x: number, y: number): Rgb {
  for (let at = scene.objects.length - 1; at >= 0; at -= 1) {
    const thing = scene.objects[at];
    const colour = thing && paintThing(thing, x, y);
    if (colour) return colour;
  }
  return backgroundPaints[scene.background](x, y, scene.seed % 8);
}

/** The sum over a pixel's sub-pixels, for each channel. */
function sumPixel(scene: Scene, column: number, row: number): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let down = 0; down < samples; down += 1) {
    for (let across = 0; across < samples; across += 1) {
      const x = (column * samples + across + 0.5) / samples;
      const y = (row * samples + down + 0.5) / samples;
      const [red, green, blue] = paintPoint(scene, x, y);
      sum[0] += red;
      sum[1] += green;
      sum[2] += blue;
    }
  }
  return sum;
}

/**
 * Draws a scene: 4× supersampling, box filter, one grey level of sensor noise.
 * Equal scenes give equal bytes, here and in the Python twin.
 */
export function renderScene(scene: Scene): Image {
  const data = new Uint8Array(sceneSide * sceneSide * 3);
  const points = samples * samples;
  for (let row = 0; row < sceneSide; row += 1) {
    for (let column = 0; column < sceneSide; column += 1) {
      for (const [channel, sum] of sumPixel(scene, column, row).entries()) {
        const mean = Math.floor((sum + points / 2) / points);
        const value = mean + sensorNoise(scene.seed, [column, row, channel]);
        data[(row * sceneSide + column) * 3 + channel] = Math.min(255, Math.max(0, value));
      }
    }
  }
  return { width: sceneSide, height: sceneSide, data };
}
