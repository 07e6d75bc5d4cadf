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

/** Defaults are tuned on `development`, figures are measured on `test`. */
const firstSeeds = { development: 5_000_000, test: 9_000_000 };
export type Split = keyof typeof firstSeeds;

/** The same cases at every evaluation. */
export function sampleCases(type: SceneEditType, count: number, split: Split): EvaluationCase[] {
  return Array.from({ length: count }, (_, number) => {
    const seed = firstSeeds[split] + number * 1000 + type.length * 17 + type.charCodeAt(0);
    return { type, number, ...sampleEdit(type, createRandom(seed)) };
  });
}
