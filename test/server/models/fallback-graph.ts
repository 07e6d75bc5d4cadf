import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { makeNode } from '#server/onnx/graph/make-node.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import { makeTensor } from '#server/onnx/model/tensor-constant.ts';
import {
  GraphProtoSchema,
  ModelProtoSchema,
  ValueInfoProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';

const port = (name: string, sizes: readonly number[]) =>
  create(ValueInfoProtoSchema, {
    name,
    type: {
      tensorType: {
        elemType: 1,
        shape: {
          dim: sizes.map((size) => ({
            value: { case: 'dimValue' as const, value: BigInt(size) },
          })),
        },
      },
    },
  });

/** A graph with two determinants, which only the processor can take. @returns its file */
export function writeFallbackGraph(folder: string): string {
  const file = join(folder, 'model.onnx');
  const model = create(ModelProtoSchema, {
    irVersion: 10n,
    opsetImport: [{ domain: '', version: 17n }],
    graph: create(GraphProtoSchema, {
      name: 'fallback',
      initializer: [makeTensor('squareDims', { type: 'int64', dims: [3], constant: [2, 2, 2] })],
      node: [
        makeNode('Mul', { input: ['x', 'x'], output: ['squares'] }),
        makeNode('Reshape', { input: ['squares', 'squareDims'], output: ['matrix'] }),
        makeNode('Det', { input: ['matrix'], output: ['y'] }),
      ],
      input: [port('x', [8])],
      output: [port('y', [2])],
    }),
  });
  writeFileSync(file, writeModel(model));
  return file;
}
