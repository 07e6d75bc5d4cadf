import * as z from 'zod';
import { backgrounds, colours, fills, shapes, sizes } from './vocabulary.ts';

const place = z.int().min(0).max(63);

/** One object; `x` and `y` are its centre in whole pixels. */
export const thingSchema = z.object({
  shape: z.enum(shapes),
  colour: z.enum(colours),
  size: z.enum(sizes),
  fill: z.enum(fills),
  x: place,
  y: place,
});

/** A picture's full description: one or two objects from left to right, a background, and the seed of its details. */
export const sceneSchema = z.object({
  background: z.enum(backgrounds),
  objects: z.array(thingSchema).min(0).max(2),
  seed: z.int().min(0).max(0x7fffffff),
});

export type Thing = Readonly<z.infer<typeof thingSchema>>;
export type Scene = Readonly<Omit<z.infer<typeof sceneSchema>, 'objects'>> & {
  readonly objects: readonly Thing[];
};
