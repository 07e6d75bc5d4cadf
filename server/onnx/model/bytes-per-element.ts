/** Bytes of one element by ONNX's number for its type (TensorProto.DataType), where it is a whole number. */
const BYTES: Readonly<Record<number, number>> = {
  1: 4, // float32
  2: 1, // uint8
  3: 1, // int8
  4: 2, // uint16
  5: 2, // int16
  6: 4, // int32
  7: 8, // int64
  9: 1, // bool
  10: 2, // float16
  11: 8, // float64
  12: 4, // uint32
  13: 8, // uint64
  16: 2, // bfloat16
};

/** Bytes that one element of a type takes; undefined for types packed into parts of bytes. */
export function bytesPerElement(dataType: number): number | undefined {
  return BYTES[dataType];
}
