import { AppError } from '#nodes/contract/errors.ts';
import type { PortValue } from '#nodes/contract/ports.ts';
import { describeDims } from '#server/packs/describe-dims.ts';
import { findPack } from '#server/packs/find-pack.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { codecFor } from '#server/store/codecs/codecs.ts';
import { readPackTensor } from '#server/store/read-pack-tensor.ts';
import { requireDims } from './require-dims.ts';

/** The types of values that come in as files of tensors. */
export const tensorTypes = ['direction', 'embedding', 'latents', 'inversion'] as const;
export type TensorType = (typeof tensorTypes)[number];

/** Bytes of a file, and what its sender knows of it. */
export type TensorFile = {
  readonly bytes: Uint8Array;
  /** The pack that it is for; a file of Tack names its own. */
  readonly pack: string | undefined;
  readonly packsFolders: readonly string[];
};

/**
 * Reads a `.npy` or `.safetensors` file as a value of a port, and holds it to the dims of its pack.
 *
 * @throws AppError value/invalid, value/wrong-shape, pack/*
 */
export async function readTensorValue<T extends TensorType>(
  type: T,
  file: TensorFile,
): Promise<PortValue<T>> {
  refusePickles(file.bytes);
  // Which reader it is follows from the same T.
  return (type === 'inversion' ? readInversion(file) : readOne(type, file)) as Promise<
    PortValue<T>
  >;
}

async function readOne(type: Exclude<TensorType, 'inversion'>, file: TensorFile) {
  const format = isNpy(file.bytes) ? 'npy' : 'safetensors';
  const { tensor, pack: named } = readPackTensor(type, file.bytes, format);
  const pack = choosePack(named, file.pack);
  requireDims(tensor, (await dimsOf(pack, file))[type], { type, pack });
  return { tensor, pack };
}

async function readInversion(file: TensorFile) {
  const { value } = await codecFor('inversion').decode(file.bytes);
  const pack = choosePack(value.pack, file.pack);
  const { latents } = await dimsOf(pack, file);
  for (const tensor of [value.noise, value.start]) {
    requireDims(tensor, latents, { type: 'inversion', pack });
  }
  return value;
}

function choosePack(named: string | undefined, wanted: string | undefined): string {
  const pack = named ?? wanted;
  if (pack === undefined) {
    throw new AppError(
      'request/invalid',
      'The file does not say which pack it belongs to: name it with pack=.',
    );
  }
  if (wanted === undefined || wanted === pack) return pack;
  throw new AppError(
    'value/wrong-shape',
    `The file belongs to the pack "${pack}", but one of "${wanted}" is wanted.`,
    { details: { expected: wanted, found: pack } },
  );
}

async function dimsOf(pack: string, { packsFolders }: TensorFile) {
  const { manifest } = await readManifest(await findPack(packsFolders, pack));
  return describeDims(requireAbility(manifest, 'diffusion'));
}

function isNpy(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]);
}

/** PyTorch's files are programs (bare, or in a zip); they are never opened. */
function refusePickles(bytes: Uint8Array): void {
  const isZip = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
  // A header of safetensors may have the length that a pickle begins with; then it begins with a brace.
  const isPickle = bytes[0] === 0x80 && bytes[8] !== 0x7b;
  if (!isZip && !isPickle) return;
  throw new AppError(
    'value/invalid',
    'This is a zip or a PyTorch file, which may hold programs: save the tensor as .safetensors or .npy.',
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
