import type { Shot } from '#nodes/contract/toolbox.ts';
import { objectShots } from './object-shots.ts';
import { sceneShots } from './scene-shots.ts';
import { styleShots } from './style-shots.ts';

/** 25 examples of edits of photographs, written for Tack. */
export const photographShots: readonly Shot[] = [...objectShots, ...sceneShots, ...styleShots];
