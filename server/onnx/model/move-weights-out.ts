import { create } from '@bufbuild/protobuf';
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type TensorProto,
  TensorProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { changeMessage } from './change-message.ts';

/** Tensors up to this size stay in the model, where constants are needed. */
const SMALL_BYTES = 1024;
/** Weights begin at multiples of this, so that a runtime can map them into memory. */
const ALIGNMENT = 4096;
const EXTERNAL = 1;

/** A model whose large tensors lie in a file beside it, and the parts of that file in order. */
export interface SeparatedModel {
  readonly model: ModelProto;
  /** Views of the weights where they were read, and zeros between them. */
  readonly parts: readonly Uint8Array[];
}

function reference(tensor: TensorProto, place: { location: string; offset: number }): TensorProto {
  const entries = { ...place, length: tensor.rawData.length };
  return create(TensorProtoSchema, {
    name: tensor.name,
    dims: tensor.dims,
    dataType: tensor.dataType,
    dataLocation: EXTERNAL,
    externalData: Object.entries(entries).map(([key, value]) => ({ key, value: String(value) })),
  });
}

/**
 * Moves the weights inside a model to a file beside it, so that graphs derived from the model can
 * all refer to one copy.
 *
 * @param location the weights file's name
 */
export function moveWeightsOut(model: ModelProto, location: string): SeparatedModel {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const initializer = (model.graph?.initializer ?? []).map((tensor) => {
    if (tensor.rawData.length <= SMALL_BYTES) return tensor;
    const gap = -offset & (ALIGNMENT - 1);
    if (gap > 0) parts.push(new Uint8Array(gap));
    offset += gap;
    const moved = reference(tensor, { location, offset });
    parts.push(tensor.rawData);
    offset += tensor.rawData.length;
    return moved;
  });
  const graph = model.graph && changeMessage(GraphProtoSchema, model.graph, { initializer });
  return { model: changeMessage(ModelProtoSchema, model, { graph }), parts };
}
