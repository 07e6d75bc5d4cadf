import { OnnxError } from '#server/onnx/errors.ts';

/** Element types by ONNX's number for them (TensorProto.DataType). */
const ELEMENT_TYPES = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
} as const;

/** The type of a tensor's elements. */
export type ElementType = keyof typeof ELEMENT_TYPES;

/** The element type's number in a file. */
export function elementTypeCode(type: ElementType): number {
  return ELEMENT_TYPES[type];
}

/** The element type with this number, or an error that shows the number. */
export function elementTypeOf(code: number): ElementType {
  for (const [name, value] of Object.entries(ELEMENT_TYPES)) {
    if (value === code) return name as ElementType; // a key of the table just walked
  }
  throw new OnnxError('onnx/unsupported', `Tensors of ONNX element type ${code} are not read.`);
}

/** Whether gradients can flow through values of this type. */
export function isFloating(type: ElementType): boolean {
  return type === 'float32' || type === 'float64' || type === 'float16';
}
