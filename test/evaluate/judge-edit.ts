import type { Scene, Thing } from '#nodes/scenes/scene.ts';
import type { SceneEdit } from '#nodes/scenes/scene-edit.ts';

/** What the attribute classifier reads in a picture: positions are not judged. */
export type Reading = {
  readonly background: string;
  readonly objects: readonly Omit<Thing, 'x' | 'y'>[];
};

const slots = ['shape', 'colour', 'size', 'fill'] as const;
type Slot = (typeof slots)[number];

/** The slots of an object that an edit is meant to change. */
const changedSlots: Record<SceneEdit['type'], readonly Slot[]> = {
  recolour: ['colour'],
  shape: ['shape'],
  fill: ['fill'],
  size: ['size'],
  compound: ['colour', 'shape'],
  background: [],
  add: [],
  remove: [],
};

export type Verdict = {
  /** The picture shows what was asked for. */
  readonly isDone: boolean;
  /** And everything else is as it was. */
  readonly isClean: boolean;
};

const agree = (a: Reading['objects'][number] | undefined, b: Thing, wanted: readonly Slot[]) =>
  a !== undefined && wanted.every((slot) => a[slot] === b[slot]);

/**
 * Compares what is read in an edited picture with the scene as it should be.
 *
 * @param wanted the scene after the edit
 */
export function judgeEdit(reading: Reading, wanted: Scene, edit: SceneEdit): Verdict {
  const isClean =
    reading.background === wanted.background &&
    reading.objects.length === wanted.objects.length &&
    wanted.objects.every((thing, at) => agree(reading.objects[at], thing, slots));
  return { isDone: isDone(reading, wanted, edit), isClean };
}

function isDone(reading: Reading, wanted: Scene, edit: SceneEdit): boolean {
  if (edit.type === 'background') return reading.background === edit.background;
  const isCounted = reading.objects.length === wanted.objects.length;
  if (edit.type === 'remove') return isCounted;
  const thing = wanted.objects[edit.index];
  const asked = edit.type === 'add' ? (['shape', 'colour'] as const) : changedSlots[edit.type];
  return isCounted && thing !== undefined && agree(reading.objects[edit.index], thing, asked);
}
