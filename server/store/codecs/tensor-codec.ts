import { AppError } from '#nodes/contract/errors.ts';
import { type PortValue, portTypes } from '#nodes/contract/ports.ts';
import { readSafetensors, writeSafetensors } from '#server/store/safetensors.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Codec } from './codec.ts';

type PackTensor = 'embedding' | 'direction' | 'latents';

/** A tensor and the pack it belongs to, as safetensors. */
export function tensorCodec<T extends PackTensor>(type: T): Codec<T> {
  return {
    async encode({ tensor, pack }) {
      const bytes = writeSafetensors({ tensors: { tensor }, metadata: { type, pack } });
      return { hash: sha256(bytes), bytes };
    },
    async decode(bytes) {
      const { tensors, metadata } = readSafetensors(bytes);
      const value = portTypes[type].parse({ tensor: tensors['tensor'], pack: metadata['pack'] });
      return { hash: sha256(bytes), value: value as PortValue<T> }; // parsed by T's own schema
    },
  };
}

/** An inversion, as safetensors with the way it walked in the metadata. */
export const inversionCodec: Codec<'inversion'> = {
  async encode({ noise, start, steps, pack, caption, schedule }) {
    const metadata = { type: 'inversion', pack, caption, schedule, steps: String(steps) };
    const bytes = writeSafetensors({ tensors: { noise, start }, metadata });
    return { hash: sha256(bytes), bytes };
  },
  async decode(bytes) {
    const { tensors, metadata } = readSafetensors(bytes);
    const { pack, caption, schedule, steps } = metadata;
    const parsed = portTypes.inversion.safeParse({
      ...{ pack, caption, schedule, steps: Number(steps) },
      ...{ noise: tensors['noise'], start: tensors['start'] },
    });
    if (!parsed.success) {
      throw new AppError('value/invalid', 'This file holds no inversion.', { cause: parsed.error });
    }
    return { hash: sha256(bytes), value: parsed.data };
  },
};
