import type { Tensor } from '#nodes/contract/ports.ts';
import type { NoiseSchedule } from './noise-schedule.ts';

/** The embeddings of an edit's three rows, each [1, tokens, width]. */
export type EditContexts = {
  /** The inversion's own caption: the walk that gives the picture back. */
  readonly reference: Tensor;
  readonly negative: Tensor;
  /** The caption moved along the edit direction. */
  readonly edited: Tensor;
};

/** What every way of editing needs. */
export type EditSettings = {
  readonly schedule: NoiseSchedule;
  readonly contexts: EditContexts;
  /** Classifier-free guidance w of the edited row against the negative one. */
  readonly guidance: number;
};

/** Where both walks stand, each [1, channels, height, width], at the level of `timestep`. */
export type EditPosition = {
  readonly reference: Tensor;
  readonly latents: Tensor;
  readonly timestep: number;
};

/** What a strategy found: from which latents to step on, and with which noise. */
export type EditFinding = {
  readonly referenceNoise: Tensor;
  readonly latents: Tensor;
  readonly noise: Tensor;
  /** Attention loss of the negative and the edited row; empty where none is measured. */
  readonly losses: readonly number[];
  /** How far guidance moved the latents (root mean square) before the step; null where it moves none. */
  readonly update: number | null;
  /** Where the tokens act in the [reference, negative, edited] row, [3, pixels, tokens]; null where nothing tells. */
  readonly maps: Tensor | null;
  /** Sample-forwards. */
  readonly unetCalls: number;
  /** Sample-backwards. */
  readonly backwardCalls: number;
};

/** Decides how the edited walk takes one step, seeing where the reference walk is. */
export type EditStrategy = (position: EditPosition) => Promise<EditFinding>;
