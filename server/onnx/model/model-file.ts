import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { OnnxError } from '#server/onnx/errors.ts';
import { type ModelProto, ModelProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';

/**
 * Reads an ONNX file; weights inside it stay views of `bytes`, weights outside stay references.
 *
 * @throws OnnxError 'onnx/invalid' when the bytes are no model
 */
export function parseModel(bytes: Uint8Array): ModelProto {
  let model: ModelProto;
  try {
    model = fromBinary(ModelProtoSchema, bytes);
  } catch (error) {
    throw new OnnxError('onnx/invalid', `The bytes are not an ONNX model: ${String(error)}`);
  }
  if (!model.graph) throw new OnnxError('onnx/invalid', 'The ONNX model has no graph.');
  return model;
}

/** Writes an ONNX file; what was read and not understood is written back unchanged. */
export function writeModel(model: ModelProto): Uint8Array<ArrayBuffer> {
  return toBinary(ModelProtoSchema, model);
}

/** The version of the standard operators a model is written in. */
export function opsetOf(model: ModelProto): number {
  const standard = model.opsetImport.find(
    (entry) => entry.domain === '' || entry.domain === 'ai.onnx',
  );
  if (!standard)
    throw new OnnxError('onnx/invalid', 'The model names no version of the operators.');
  return Number(standard.version);
}
