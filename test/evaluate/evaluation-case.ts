import { sampleEdit } from '#nodes/scenes/sample-edit.ts';
import type { Scene } from '#nodes/scenes/scene.ts';
import type { SceneEdit, SceneEditType } from '#nodes/scenes/scene-edit.ts';
import { createRandom } from '#server/diffusion/random.ts';

/** A scene and what is to be done with it. */
export type EvaluationCase = {
  readonly type: SceneEditType;
  /** Its place among the cases of its type. */
  readonly number: number;
  readonly scene: Scene;
  readonly edit: SceneEdit;
};

/** Far from the seeds of training data, whose scenes come from another generator anyway. */
const firstSeed = 9_000_000;

/** The same cases at every evaluation. */
export function sampleCases(type: SceneEditType, count: number): EvaluationCase[] {
  return Array.from({ length: count }, (_, number) => {
    const seed = firstSeed + number * 1000 + type.length * 17 + type.charCodeAt(0);
    return { type, number, ...sampleEdit(type, createRandom(seed)) };
  });
}
