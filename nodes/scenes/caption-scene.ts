import type { Scene, Thing } from './scene.ts';
import { backgroundPhrases } from './vocabulary.ts';

/** One object with every slot: "a large solid red circle". */
function describeThing({ size, fill, colour, shape }: Thing): string {
  return `a ${size} ${fill} ${colour} ${shape}`;
}

/** The caption that says everything about a scene, in a fixed order: captions that differ in one slot align word by word. */
export function captionScene(scene: Scene): string {
  return `${scene.objects.map(describeThing).join(' and ')} ${backgroundPhrases[scene.background]}`.trim();
}
