import { createHash, randomBytes } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { writeModel } from '#server/onnx/model/model-file.ts';
import {
  GraphProtoSchema,
  ModelProtoSchema,
  TensorProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const external = 1;
const float32 = 1;

/** A model whose ten weights lie wherever this says. */
export function modelWithWeightsAt(location: string): Uint8Array {
  const weight = create(TensorProtoSchema, {
    ...{ name: 'w', dims: [10n], dataType: float32, dataLocation: external },
    externalData: [{ key: 'location', value: location }],
  });
  return writeModel(
    create(ModelProtoSchema, {
      graph: create(GraphProtoSchema, { initializer: [weight] }),
    }),
  );
}

/** A writer's files, with weights of as many bytes; no runtime could open it. */
export function writerFiles(weightsBytes: number): Readonly<Record<string, Uint8Array | string>> {
  return {
    'writer/config.json': '{}',
    'writer/onnx/model.onnx': modelWithWeightsAt('model.onnx_data'),
    'writer/onnx/model.onnx_data': randomBytes(weightsBytes),
  };
}

/** The files of a pack that only writes captions, with a pack.json that names them. */
export function packFiles(
  files: Readonly<Record<string, Uint8Array | string>> = writerFiles(300_000),
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, Uint8Array | string> {
  const manifest = {
    format: 'tack-pack',
    version: 1,
    id: 'made-elsewhere',
    title: 'Little',
    summary: 'Writes captions.',
    licence: 'MIT',
    source: 'made by a test',
    reach: { world: 'nothing', usualPsnr: null, better: null },
    files: Object.entries(files).map(([path, content]) => ({
      path,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
    writer: { model: 'writer', dtype: 'fp32', context: 128, captionWords: 8 },
    ...changes,
  };
  return { ...files, 'pack.json': JSON.stringify(manifest) };
}
