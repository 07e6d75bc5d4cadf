import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * Asks a UNet about some latents, each row under its own context.
 *
 * @param latents  [rows, channels, height, width]
 * @param timestep index of training, the same for all rows
 * @param contexts [rows, tokens, width]
 * @returns        what the UNet writes, same dims as the latents; the schedule says what that means
 */
export type Predict = (latents: Tensor, timestep: number, contexts: Tensor) => Promise<Tensor>;
