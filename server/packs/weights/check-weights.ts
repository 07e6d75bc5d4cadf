import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { OnnxError } from '#server/onnx/errors.ts';
import { type ExternalTensor, externalTensors } from '#server/onnx/model/external-tensors.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import type { PackManifest } from '#server/packs/pack-manifest.ts';
import { readModelOutline } from './read-model-outline.ts';

type Pack = { readonly folder: string; readonly manifest: Pick<PackManifest, 'id' | 'files'> };

function unsafe({ manifest: { id } }: Pack, model: string, problem: string, cause?: unknown) {
  return new AppError(
    'pack/unsafe',
    `The model ${model} of the pack "${id}" is not opened: ${problem}`,
    { details: { pack: id, model }, cause },
  );
}

async function readPlaces(pack: Pack, model: string) {
  try {
    const outline = await readModelOutline(path.join(pack.folder, model));
    return { files: listWeightFiles(outline), tensors: externalTensors(outline) };
  } catch (cause) {
    if (!(cause instanceof OnnxError)) throw cause;
    throw unsafe(pack, model, cause.message, cause);
  }
}

/** A weights file must be the pack's own, and no way to another. */
async function checkFile(pack: Pack, model: string, name: string): Promise<number> {
  const place = path.posix.join(path.posix.dirname(model), name);
  const listed = pack.manifest.files.find((file) => file.path === place);
  if (!listed) throw unsafe(pack, model, `it keeps weights in ${name}, which the pack has not.`);
  const found = await lstat(path.join(pack.folder, place));
  if (found.isFile()) return listed.bytes;
  throw unsafe(pack, model, `its weights ${name} are a link or no file.`);
}

function checkTensor(pack: Pack, model: string, tensor: ExternalTensor, bytes: number): void {
  if (tensor.offset + (tensor.length ?? 0) <= bytes) return;
  const problem = `its tensor "${tensor.name}" lies beyond the end of ${tensor.location}.`;
  throw unsafe(pack, model, problem);
}

/**
 * Makes sure that every weight of one of a pack's models lies in a file beside it which the manifest names.
 *
 * ONNX Runtime would open whatever file a model points at. Hard links pass: a file is what its bytes
 * are, and those are the manifest's.
 *
 * @throws AppError pack/unsafe
 */
async function checkModel(pack: Pack, model: string): Promise<void> {
  const { files, tensors } = await readPlaces(pack, model);
  const sizes = new Map<string, number>();
  for (const name of files) sizes.set(name, await checkFile(pack, model, name));
  for (const tensor of tensors) {
    checkTensor(pack, model, tensor, sizes.get(tensor.location) ?? 0);
  }
}

/** Checks the weights of every model that a pack's manifest names. @throws AppError pack/unsafe */
export async function checkWeights(pack: Pack): Promise<void> {
  const models = pack.manifest.files.filter((file) => file.path.endsWith('.onnx'));
  for (const model of models) await checkModel(pack, model.path);
}
