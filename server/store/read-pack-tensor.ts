import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';
import { readNpy } from './read-npy.ts';
import { readSafetensors } from './safetensors.ts';
import { squeezeTo } from './squeeze-to.ts';

const ranks = { embedding: 3, direction: 2, latents: 4 } as const;

/** The port types whose value is one tensor of a pack. */
export type PackTensorType = keyof typeof ranks;

/** How bytes hold a tensor. */
export type TensorFormat = 'npy' | 'safetensors';

/**
 * Reads the tensor in a `.npy` or `.safetensors` file; leading dims of 1 are added or dropped as the
 * type needs.
 *
 * @returns the tensor, and the pack that the file says it belongs to, if it does
 * @throws AppError value/invalid, value/wrong-shape
 */
export function readPackTensor(
  type: PackTensorType,
  bytes: Uint8Array,
  format: TensorFormat,
): { readonly tensor: Tensor; readonly pack: string | undefined } {
  if (format === 'npy') {
    return { tensor: squeezeTo(readNpy(bytes), ranks[type], type), pack: undefined };
  }
  const { tensors, metadata } = readSafetensors(bytes);
  const [only, ...others] = Object.values(tensors);
  const tensor = tensors['tensor'] ?? tensors[type] ?? (others.length === 0 ? only : undefined);
  if (!tensor) throw new AppError('value/invalid', `The file holds no tensor named '${type}'.`);
  return { tensor: squeezeTo(tensor, ranks[type], type), pack: metadata['pack'] };
}
