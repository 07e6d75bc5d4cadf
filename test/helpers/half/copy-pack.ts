import {
  closeSync,
  cpSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { changeMessage } from '#server/onnx/model/change-message.ts';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { moveWeightsOut } from '#server/onnx/model/move-weights-out.ts';
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type TensorProto,
  TensorProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { hashFile } from '#server/packs/hash-file.ts';
import { type PackManifest, packManifestSchema } from '#server/packs/pack-manifest.ts';
import { halveModel } from './halve-model.ts';

/** Weights in place of a UNet's own. */
export type Reweigh = (tensor: TensorProto) => TensorProto;

type Diffusion = NonNullable<PackManifest['diffusion']>;

const graphNames = ['unet', 'textEncoder', 'vaeEncoder', 'vaeDecoder'] as const;

function withTensors(model: ModelProto, change: Reweigh): ModelProto {
  const { graph } = model;
  if (!graph) throw new RangeError('The model has no graph.');
  const initializer = graph.initializer.map(change);
  return changeMessage(ModelProtoSchema, model, {
    graph: changeMessage(GraphProtoSchema, graph, { initializer }),
  });
}

/** A model with the weights of the file beside it inside. */
function readWhole(file: string): ModelProto {
  // Tensor by tensor: Node reads no file over 2 GB in one piece.
  const weights = openSync(`${file}_data`, 'r');
  try {
    return withTensors(parseModel(new Uint8Array(readFileSync(file))), (tensor) => {
      const place = new Map(tensor.externalData.map(({ key, value }) => [key, Number(value)]));
      const [position, length] = [place.get('offset'), place.get('length')];
      if (position === undefined || length === undefined) return tensor;
      const { name, dims, dataType } = tensor;
      const rawData = new Uint8Array(length);
      readSync(weights, rawData, { position });
      return create(TensorProtoSchema, { name, dims, dataType, rawData });
    });
  } finally {
    closeSync(weights);
  }
}

function writeWhole(file: string, model: ModelProto): void {
  const separated = moveWeightsOut(model, 'model.onnx_data');
  writeFileSync(file, writeModel(separated.model));
  const weights = openSync(`${file}_data`, 'w');
  for (const part of separated.parts) writeSync(weights, part);
  closeSync(weights);
}

function describeHalved(diffusion: Diffusion): Diffusion {
  const halves = graphNames.map((name) => {
    const text = JSON.stringify(diffusion[name]);
    return [name, JSON.parse(text.replaceAll('"type":"float32"', '"type":"float16"'))];
  });
  return { ...diffusion, ...Object.fromEntries(halves) };
}

/** A pack to be written. */
type Copy = {
  readonly folder: string;
  readonly id: string;
  readonly precision: 'single' | 'half';
  readonly reweigh?: Reweigh | undefined;
};

/** Writes a copy of a pack, its diffusion models in half precision or with other weights. */
export async function copyPack(
  from: string,
  { folder, id, precision, reweigh }: Copy,
): Promise<void> {
  cpSync(from, folder, { recursive: true });
  const read: unknown = JSON.parse(readFileSync(join(from, 'pack.json'), 'utf8'));
  const manifest = packManifestSchema.parse(read);
  const { diffusion } = manifest;
  if (!diffusion) throw new RangeError('The pack has no diffusion models.');
  for (const name of graphNames) {
    const { file } = diffusion[name];
    const whole = readWhole(join(from, file));
    const weighed = name === 'unet' && reweigh ? withTensors(whole, reweigh) : whole;
    writeWhole(join(folder, file), precision === 'half' ? halveModel(weighed) : weighed);
  }
  const files = [];
  for (const { path } of manifest.files) {
    const file = join(folder, path);
    files.push({ path, bytes: statSync(file).size, sha256: await hashFile(file) });
  }
  const described = precision === 'half' ? describeHalved(diffusion) : diffusion;
  const changed = { ...manifest, id, files, diffusion: described };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(changed));
}
