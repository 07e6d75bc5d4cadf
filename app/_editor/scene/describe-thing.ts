import type { Thing } from '#nodes/scenes/scene.ts';

/** What an object looks like, in words: "large solid red circle". */
export function describeThing({ size, fill, colour, shape }: Thing): string {
  return `${size} ${fill} ${colour} ${shape}`;
}
