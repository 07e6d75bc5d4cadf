import * as z from 'zod';
import { packParam } from '#nodes/contract/pack-param.ts';
import { fitParam } from './fit.ts';

const side = (title: string) =>
  z.int().min(8).max(4096).default(512).meta({
    title,
    description: 'Pixels, used when the size is a custom one.',
    step: 8,
  });

/** The params of nodes that bring something to the size of a pack, or to a custom one. */
export const targetSizeParams = z.object({
  size: z.enum(['pack', 'custom']).default('pack').meta({
    title: 'Size',
    description: "The size that the pack edits, or one's own.",
  }),
  pack: packParam(),
  width: side('Width'),
  height: side('Height'),
  fit: fitParam(),
});
export type TargetSizeParams = z.output<typeof targetSizeParams>;
