import type { Shot } from '#nodes/contract/toolbox.ts';
import { photographShots } from './shots/photograph-shots.ts';
import { shapeShots } from './shots/shape-shots.ts';

/** The examples that come with Tack. */
export const shotSets: Readonly<Record<'shapes' | 'photographs', readonly Shot[]>> = {
  shapes: shapeShots,
  photographs: photographShots,
};
