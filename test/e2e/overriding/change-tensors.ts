import type { PortType, PortValue, Tensor } from '#nodes/contract/ports.ts';
import { codecFor } from '#server/store/codecs/codecs.ts';

/** The types whose values are files of tensors. */
export type TensorType = 'embedding' | 'direction' | 'latents' | 'inversion';

/** The bytes of a stored value of tensors, of which every number has become another. */
export async function changeTensors(type: TensorType, bytes: Uint8Array): Promise<Buffer> {
  const { value } = await codecFor<PortType>(type).decode(bytes);
  const changed = await codecFor<PortType>(type).encode(scale(value as PortValue<TensorType>));
  return Buffer.from(changed.bytes);
}

function scale(value: PortValue<TensorType>): PortValue<TensorType> {
  if ('tensor' in value) return { ...value, tensor: scaleTensor(value.tensor) };
  return { ...value, noise: scaleTensor(value.noise), start: scaleTensor(value.start) };
}

const scaleTensor = ({ dims, data }: Tensor): Tensor => ({
  dims,
  data: data.map((number) => 0.75 * number + 0.01),
});
