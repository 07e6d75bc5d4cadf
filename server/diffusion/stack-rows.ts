import type { Tensor } from '#nodes/contract/ports.ts';

/**
 * Joins tensors along their first axis, in order.
 *
 * @param tensors each [rows, ...rest] with the same rest
 * @returns       [sum of rows, ...rest]
 * @throws RangeError when the list is empty or the rest differs
 */
export function stackRows(tensors: readonly Tensor[]): Tensor {
  const [first] = tensors;
  if (!first) throw new RangeError('Expected at least one tensor to stack.');

  const rest = first.dims.slice(1);
  for (const { dims } of tensors) {
    if (dims.slice(1).join() !== rest.join()) {
      throw new RangeError(`Cannot stack rows of dims [${dims}] under rows of [${first.dims}].`);
    }
  }
  const data = emptyLike(first.data, sum(tensors.map((tensor) => tensor.data.length)));
  let offset = 0;
  for (const tensor of tensors) {
    data.set(tensor.data, offset);
    offset += tensor.data.length;
  }
  return { dims: [sum(tensors.map(({ dims }) => dims[0] ?? 1)), ...rest], data };
}

function emptyLike(data: Tensor['data'], length: number): Tensor['data'] {
  const ArrayType = data.constructor as Float32ArrayConstructor; // a typed array's constructor makes its like
  return new ArrayType(length);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
