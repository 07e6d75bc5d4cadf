import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
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
  const weights = new Uint8Array(readFileSync(`${file}_data`));
  return withTensors(parseModel(new Uint8Array(readFileSync(file))), (tensor) => {
    const place = new Map(tensor.externalData.map(({ key, value }) => [key, Number(value)]));
    const [start, length] = [place.get('offset'), place.get('length')];
    if (start === undefined || length === undefined) return tensor;
    const { name, dims, dataType } = tensor;
    const rawData = weights.slice(start, start + length);
    return create(TensorProtoSchema, { name, dims, dataType, rawData });
  });
}

function writeWhole(file: string, model: ModelProto): void {
  const separated = moveWeightsOut(model, 'model.onnx_data');
  writeFileSync(file, writeModel(separated.model));
  writeFileSync(`${file}_data`, Buffer.concat(separated.parts));
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
export function copyPack(from: string, { folder, id, precision, reweigh }: Copy): void {
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
  const files = manifest.files.map(({ path }) => {
    const bytes = readFileSync(join(folder, path));
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const described = precision === 'half' ? describeHalved(diffusion) : diffusion;
  const changed = { ...manifest, id, files, diffusion: described };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(changed));
}
