import { isAllowed } from './is-allowed.ts';
import type { Scene, Thing } from './scene.ts';
import { backgrounds, colours, fills, shapes, sizes } from './vocabulary.ts';

/** One of the options, each as likely. @param random uniform in [0, 1) */
export function pick<Option>(options: readonly Option[], random: () => number): Option {
  const option = options[Math.floor(random() * options.length)];
  if (option === undefined) throw new RangeError('There is nothing to pick from.');
  return option;
}

/** Centres of the columns in which objects stand, and by how much they stray, in pixels. */
const columns = { left: [16, 2], middle: [32, 5], right: [48, 2] } as const;
type Column = keyof typeof columns;

/** A random object in a column of the picture. */
export function sampleThing(column: Column, random: () => number): Thing {
  const [centre, spread] = columns[column];
  const stray = (most: number) => Math.floor(random() * (2 * most + 1)) - most;
  return {
    shape: pick(shapes, random),
    colour: pick(colours, random),
    size: pick(sizes, random),
    fill: pick(fills, random),
    x: centre + stray(spread),
    y: 34 + stray(4),
  };
}

/** A random scene as the small world's models know them: no pair that was held out of training. */
export function sampleScene(random: () => number, count: 1 | 2): Scene {
  for (;;) {
    const places: readonly Column[] = count === 2 ? ['left', 'right'] : ['middle'];
    const scene: Scene = {
      background: pick(backgrounds, random),
      objects: places.map((column) => sampleThing(column, random)),
      seed: Math.floor(random() * 0x7fffffff),
    };
    if (isAllowed(scene, { heldOut: false })) return scene;
  }
}
