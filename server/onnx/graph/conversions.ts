import { broadcastDims, type Dims, sameDims } from '#server/onnx/model/dims.ts';
import { type ElementType, elementTypeCode } from '#server/onnx/model/element-type.ts';
import type { GraphBuilder } from './graph-builder.ts';

/** The same elements under other dims. */
export function reshape(builder: GraphBuilder, name: string, dims: Dims): string {
  if (sameDims(builder.value(name).dims, dims)) return name;
  return builder.emit('Reshape', [name, builder.integers(dims)]);
}

/** Repeats a tensor up to dims it broadcasts to. */
export function repeatToDims(builder: GraphBuilder, name: string, dims: Dims): string {
  const from = builder.value(name).dims;
  if (sameDims(broadcastDims(from, dims), from)) return name;
  return builder.emit('Expand', [name, builder.integers(dims)]);
}

/** The same elements in another type. */
export function castTo(builder: GraphBuilder, name: string, type: ElementType): string {
  if (builder.value(name).type === type) return name;
  return builder.emit('Cast', [name], { to: elementTypeCode(type) });
}
