import { create } from '@bufbuild/protobuf';
import { OnnxError } from '#server/onnx/errors.ts';
import { type TensorProto, TensorProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';
import { countElements } from './dims.ts';
import { type ElementType, elementTypeCode, elementTypeOf } from './element-type.ts';
import { LARGEST_CONSTANT, type Stored, type Value } from './value.ts';

const EXTERNAL = 1;
const INT64_MAX = 2n ** 63n - 1n;
const BYTES = {
  float32: 4,
  float64: 8,
  float16: 2,
  int64: 8,
  int32: 4,
  int8: 1,
  uint8: 1,
  bool: 1,
};

function readElement(view: DataView, offset: number, type: ElementType): number {
  switch (type) {
    case 'float32':
      return view.getFloat32(offset, true);
    case 'float64':
      return view.getFloat64(offset, true);
    case 'float16':
      return view.getFloat16(offset, true);
    case 'int64':
      return Number(view.getBigInt64(offset, true));
    case 'int32':
      return view.getInt32(offset, true);
    case 'int8':
      return view.getInt8(offset);
    default:
      return view.getUint8(offset);
  }
}

function writeElement(
  view: DataView,
  offset: number,
  { type, x }: { type: ElementType; x: number },
) {
  switch (type) {
    case 'float32':
      return view.setFloat32(offset, x, true);
    case 'float64':
      return view.setFloat64(offset, x, true);
    case 'float16':
      return view.setFloat16(offset, x, true);
    case 'int64':
      // "To the end" is written as the largest integer, which a double rounds up past the range.
      return view.setBigInt64(offset, x >= 2 ** 63 ? INT64_MAX : BigInt(x), true);
    case 'int32':
      return view.setInt32(offset, x, true);
    case 'int8':
      return view.setInt8(offset, x);
    default:
      return view.setUint8(offset, x);
  }
}

function typedElements(tensor: TensorProto): number[] {
  if (tensor.floatData.length > 0) return tensor.floatData;
  if (tensor.doubleData.length > 0) return tensor.doubleData;
  if (tensor.int64Data.length > 0) return tensor.int64Data.map(Number);
  if (tensor.dataType === elementTypeCode('float16')) {
    const halves = new DataView(Uint16Array.from(tensor.int32Data).buffer);
    return tensor.int32Data.map((_, index) => halves.getFloat16(index * 2, true));
  }
  return tensor.int32Data;
}

function elementsOf(tensor: TensorProto, type: ElementType, count: number): number[] {
  if (tensor.rawData.length === 0) return typedElements(tensor);
  const { buffer, byteOffset, byteLength } = tensor.rawData;
  const view = new DataView(buffer, byteOffset, byteLength);
  return Array.from({ length: count }, (_, index) => readElement(view, index * BYTES[type], type));
}

/** A stored tensor's type and dims, and its elements where they are few and inside the file. */
export function readTensorValue(tensor: TensorProto): Value {
  const type = elementTypeOf(tensor.dataType);
  const dims = tensor.dims.map(Number);
  const count = countElements(dims);
  if (tensor.dataLocation === EXTERNAL || count > LARGEST_CONSTANT) return { type, dims };
  const constant = elementsOf(tensor, type, count);
  if (constant.length !== count) {
    throw new OnnxError(
      'onnx/invalid',
      `Tensor "${tensor.name}" holds ${constant.length} of ${count} elements.`,
    );
  }
  return { type, dims, constant };
}

/** A stored tensor with these elements. */
export function makeTensor(name: string, value: Stored): TensorProto {
  const { type, dims, constant } = value;
  const rawData = new Uint8Array(constant.length * BYTES[type]);
  const view = new DataView(rawData.buffer);
  constant.forEach((x, index) => {
    writeElement(view, index * BYTES[type], { type, x });
  });
  return create(TensorProtoSchema, {
    name,
    dims: dims.map(BigInt),
    dataType: elementTypeCode(type),
    rawData,
  });
}
