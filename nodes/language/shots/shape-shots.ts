import type { Shot } from '#nodes/contract/toolbox.ts';
import shots from './shape-shots.json' with { type: 'json' };

/** 25 examples of edits of the small world, from the same source as its language model's training. */
export const shapeShots: readonly Shot[] = shots;
