import { axisFromFront, type Dims } from '#server/onnx/model/dims.ts';
import { constantOf, type OperatorCall, optionalConstantOf } from './operator-call.ts';

/** What Slice takes along one axis: `count` elements from `start`, `step` apart. */
export interface SliceRange {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(Math.max(x, low), high);
}

function rangeOf(dim: number, limits: { start: number; end: number; step: number }): SliceRange {
  const { step } = limits;
  const fromFront = (x: number) => (x < 0 ? x + dim : x);
  const start = clamp(fromFront(limits.start), 0, step > 0 ? dim : dim - 1);
  const end = clamp(fromFront(limits.end), step > 0 ? 0 : -1, dim);
  return { start, step, count: Math.max(0, Math.ceil((end - start) / step)) };
}

/** The range a Slice node takes along every axis of its input. */
export function sliceRanges(call: OperatorCall, dims: Dims): SliceRange[] {
  const starts = constantOf(call, 1);
  const ends = constantOf(call, 2);
  const axes = optionalConstantOf(call, 3) ?? starts.map((_, axis) => axis);
  const steps = optionalConstantOf(call, 4) ?? starts.map(() => 1);
  const ranges = dims.map((dim): SliceRange => ({ start: 0, step: 1, count: dim }));
  axes.forEach((given, index) => {
    const axis = axisFromFront(given, dims.length);
    const limits = { start: starts[index] ?? 0, end: ends[index] ?? 0, step: steps[index] ?? 1 };
    ranges[axis] = rangeOf(dims[axis] ?? 0, limits);
  });
  return ranges;
}
