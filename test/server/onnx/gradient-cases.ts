import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { makeNode } from '#server/onnx/graph/make-node.ts';
import type { Dims } from '#server/onnx/model/dims.ts';
import type { GradientCase } from './gradient-case.ts';
import { scattered } from './small-graphs.ts';

const positive = (x: number) => 0.6 + 0.4 * x;
const awayFromZero = (x: number) => x + 0.3 * Math.sign(x);
const integers =
  (...lists: number[][]) =>
  (builder: GraphBuilder) =>
    lists.map(builder.integers);

function weights(builder: GraphBuilder, dims: Dims, seed = 3): string[] {
  return [builder.constant({ type: 'float32', dims, constant: scattered(dims, seed) })];
}

function splitInThree(builder: GraphBuilder, x: string): string[] {
  const output = ['first', 'middle', 'last'];
  builder.append(makeNode('Split', { input: [x], output }, { axis: 1 }));
  return output;
}

const unary: GradientCase[] = [
  ...['Cos', 'Exp', 'Sigmoid', 'Sin', 'Tanh', 'Identity', 'Neg'].map((operator) => ({
    operator,
  })),
  ...['Abs', 'Reciprocal', 'Relu'].map((operator) => ({ operator, place: awayFromZero })),
  ...['Log', 'Sqrt'].map((operator) => ({ operator, place: positive })),
  ...['Erf', 'Softplus'].map((operator) => ({ operator, single: true as const })),
  { operator: 'Gelu', opset: 20, single: true as const },
  { operator: 'Swish', opset: 24, attributes: { alpha: { float: 1.5 } }, single: true as const },
  {
    operator: 'LeakyRelu',
    attributes: { alpha: { float: 0.2 } },
    place: awayFromZero,
    single: true as const,
  },
].map((each) => ({ ...each, dims: [[2, 3]] }));

const arithmetic: GradientCase[] = [
  {
    operator: 'Add',
    dims: [
      [2, 3, 2],
      [3, 1],
    ],
  },
  {
    operator: 'Sub',
    dims: [
      [3, 1],
      [2, 3, 2],
    ],
  },
  {
    operator: 'Mul',
    dims: [
      [2, 1, 2],
      [3, 1],
    ],
  },
  { operator: 'Div', dims: [[2, 3], [3]], place: positive },
  { operator: 'Sum', dims: [[2, 2], [2], [1, 2]] },
  { operator: 'Max', dims: [[2, 3], [3]] },
  { operator: 'Min', dims: [[2, 3], [3]] },
  {
    operator: 'Pow',
    dims: [[2, 3]],
    place: positive,
    rest: ({ scalar }) => [scalar('float64', 2.5)],
  },
  {
    operator: 'Pow',
    note: 'with a whole exponent',
    dims: [[2, 3]],
    rest: ({ scalar }) => [scalar('int64', 2)],
  },
  {
    operator: 'Where',
    dims: [[2, 3], [3]],
    build: (builder, [a = '', b = '']) =>
      builder.emit('Where', [builder.emit('Greater', [a, builder.scalar('float64', 0)]), a, b]),
  },
];

const rearranging: GradientCase[] = [
  {
    operator: 'Cast',
    dims: [[2, 3]],
    build: ({ emit }, [x = '']) => {
      const double = emit('Cast', [x], { to: 11 });
      return emit('Cast', [emit('Mul', [double, double])], { to: 1 });
    },
    single: true,
  },
  {
    operator: 'CastLike',
    dims: [[2, 3]],
    build: ({ emit, scalar }, [x = '']) => {
      const double = emit('CastLike', [x, scalar('float64', 0)]);
      return emit('CastLike', [emit('Mul', [double, double]), x]);
    },
    single: true,
  },
  { operator: 'Dropout', dims: [[2, 3]] },
  { operator: 'Expand', dims: [[3, 1]], rest: integers([2, 3, 2]) },
  { operator: 'Flatten', dims: [[2, 3, 2]], attributes: { axis: 2 } },
  { operator: 'Reshape', dims: [[2, 3, 2]], rest: integers([0, -1]) },
  { operator: 'Squeeze', dims: [[2, 1, 3]], rest: integers([1]) },
  { operator: 'Unsqueeze', dims: [[2, 3]], rest: integers([0, 3]) },
  { operator: 'Tile', dims: [[2, 3]], rest: integers([2, 3]) },
  { operator: 'Transpose', dims: [[2, 3, 4]], attributes: { perm: [2, 0, 1] } },
  { operator: 'Transpose', note: 'without an order', dims: [[2, 3, 4]] },
  { operator: 'ReduceSum', dims: [[2, 3, 2]], rest: integers([1]), attributes: { keepdims: 0 } },
  { operator: 'ReduceMean', dims: [[2, 3, 2]], attributes: { axes: [0, -1] } },
  {
    operator: 'ReduceMean',
    note: 'since opset 18',
    opset: 18,
    dims: [[2, 3]],
    rest: integers([1]),
  },
];

const selecting: GradientCase[] = [
  {
    operator: 'Concat',
    dims: [
      [2, 3],
      [2, 1],
      [2, 2],
    ],
    attributes: { axis: -1 },
  },
  { operator: 'Gather', dims: [[3, 4]], rest: integers([2, 0, 2, -1]), attributes: { axis: 1 } },
  {
    operator: 'Gather',
    note: 'of one element',
    dims: [[3, 2]],
    rest: ({ scalar }) => [scalar('int64', 1)],
  },
  { operator: 'Pad', dims: [[2, 3]], rest: integers([1, 0, 0, 2]) },
  { operator: 'Slice', dims: [[4, 5]], rest: integers([1, -2], [3, 99], [0, 1]) },
  { operator: 'Slice', note: 'in steps', dims: [[2, 7]], rest: integers([1], [6], [1], [2]) },
  {
    operator: 'Slice',
    note: 'in steps to the end',
    dims: [[2, 7]],
    rest: integers([0], [7], [1], [3]),
  },
  { operator: 'Slice', note: 'backwards', dims: [[2, 5]], rest: integers([3], [-99], [1], [-2]) },
  {
    operator: 'Split',
    note: 'with one part unused',
    dims: [[2, 6]],
    build: (builder, [x = '']) => {
      const [first = '', , last = ''] = splitInThree(builder, x);
      return builder.emit('Mul', [first, last]);
    },
  },
];

const contracting: GradientCase[] = [
  {
    operator: 'MatMul',
    dims: [
      [2, 3, 4],
      [4, 2],
    ],
  },
  {
    operator: 'MatMul',
    note: 'in batches',
    dims: [
      [2, 1, 3, 2],
      [3, 2, 2],
    ],
  },
  ...[0, 1].flatMap((transA) =>
    [0, 1].map((transB) => ({
      operator: 'Gemm',
      note: `with transA ${transA}, transB ${transB}`,
      dims: [transA ? [3, 2] : [2, 3], transB ? [4, 3] : [3, 4], [4]],
      attributes: { transA, transB, alpha: { float: 0.5 }, beta: { float: 2 } },
    })),
  ),
  {
    operator: 'Conv',
    dims: [[1, 2, 4, 5]],
    rest: (builder) => weights(builder, [3, 2, 3, 3]),
    attributes: { pads: [1, 1, 1, 1] },
    single: true,
  },
  {
    operator: 'Conv',
    note: 'with strides that leave a rest',
    dims: [[1, 2, 6, 5]],
    rest: (builder) => weights(builder, [2, 2, 3, 3]),
    attributes: { strides: [2, 2], pads: [0, 1, 1, 0] },
    single: true,
  },
  {
    operator: 'Conv',
    note: 'in groups, dilated',
    dims: [[1, 4, 5, 5]],
    rest: (builder) => weights(builder, [4, 2, 2, 2]),
    attributes: { group: 2, dilations: [2, 2] },
    single: true,
  },
  {
    operator: 'ConvTranspose',
    dims: [[1, 2, 3, 3]],
    rest: (builder) => weights(builder, [2, 3, 4, 4]),
    attributes: { strides: [2, 2], pads: [1, 1, 1, 1] },
    single: true,
  },
];

const normalising: GradientCase[] = [
  { operator: 'Softmax', dims: [[2, 3, 4]], attributes: { axis: -1 } },
  { operator: 'Softmax', note: 'over an inner axis', dims: [[2, 3, 4]], attributes: { axis: 1 } },
  {
    operator: 'InstanceNormalization',
    dims: [[2, 3, 4]],
    rest: (builder) => [...weights(builder, [3]), ...weights(builder, [3], 5)],
    single: true,
  },
  {
    operator: 'LayerNormalization',
    dims: [[2, 2, 4]],
    rest: (builder) => [...weights(builder, [2, 4]), ...weights(builder, [2, 4], 5)],
    attributes: { axis: 1 },
    single: true,
  },
  {
    operator: 'GroupNormalization',
    opset: 21,
    dims: [[2, 4, 3, 2]],
    rest: (builder) => [...weights(builder, [4]), ...weights(builder, [4], 5)],
    attributes: { num_groups: 2 },
    single: true,
  },
];

const resizing: GradientCase[] = [
  {
    operator: 'Resize',
    dims: [[1, 2, 2, 3]],
    rest: (builder) => ['', '', builder.integers([1, 2, 4, 9])],
    attributes: { mode: 'nearest' },
    single: true,
  },
  {
    operator: 'Resize',
    note: 'by factors, as the TorchScript exporter writes it',
    dims: [[1, 2, 2, 2]],
    rest: (builder) => [
      '',
      builder.constant({ type: 'float32', dims: [4], constant: [1, 1, 2, 2] }),
    ],
    attributes: {
      mode: 'nearest',
      coordinate_transformation_mode: 'asymmetric',
      nearest_mode: 'floor',
    },
    single: true,
  },
  { operator: 'GlobalAveragePool', dims: [[2, 2, 2, 3]], single: true },
  {
    operator: 'AveragePool',
    dims: [[1, 2, 4, 6]],
    attributes: { kernel_shape: [2, 2], strides: [2, 2] },
    single: true,
  },
];

/** Every operator that has a gradient rule, in the forms exporters write. */
export const gradientCases: readonly GradientCase[] = [
  ...unary,
  ...arithmetic,
  ...rearranging,
  ...selecting,
  ...contracting,
  ...normalising,
  ...resizing,
];
