import { OnnxError } from '#server/onnx/errors.ts';
import type {
  AttributeProto,
  GraphProto,
  ModelProto,
  NodeProto,
  SparseTensorProto,
  TensorProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { bytesPerElement } from './bytes-per-element.ts';

const EXTERNAL = 1;

/** A tensor whose elements lie in another file. */
export interface ExternalTensor {
  readonly name: string;
  /** The file, as the model names it. */
  readonly location: string;
  readonly offset: number;
  /** Bytes from the offset on; undefined where neither the model nor the tensor's type says. */
  readonly length: number | undefined;
}

const isExternal = ({ dataLocation, externalData }: TensorProto) =>
  dataLocation === EXTERNAL || externalData.length > 0;

const inSparse = (sparse: SparseTensorProto | undefined): TensorProto[] =>
  [sparse?.values, sparse?.indices].filter((tensor) => tensor !== undefined);

function inAttribute({ t, tensors, g, graphs, sparseTensor, sparseTensors }: AttributeProto) {
  return [
    ...(t ? [t] : []),
    ...tensors,
    ...[sparseTensor, ...sparseTensors].flatMap(inSparse),
    ...(g ? inGraph(g) : []),
    ...graphs.flatMap(inGraph),
  ];
}

function inNodes(nodes: readonly NodeProto[]): TensorProto[] {
  return nodes.flatMap(({ attribute }) => attribute.flatMap(inAttribute));
}

function inGraph({ initializer, sparseInitializer, node }: GraphProto): TensorProto[] {
  return [...initializer, ...sparseInitializer.flatMap(inSparse), ...inNodes(node)];
}

function readNumber(tensor: TensorProto, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value)) return value;
  throw new OnnxError('onnx/invalid', `Its tensor "${tensor.name}" lies at "${text}" of a file.`);
}

/** The entries of a tensor's place by key; one key twice would be read in two ways. */
function readEntries(tensor: TensorProto): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const { key, value } of tensor.externalData) {
    if (entries.has(key)) {
      throw new OnnxError('onnx/invalid', `Its tensor "${tensor.name}" says twice where it lies.`);
    }
    entries.set(key, value);
  }
  return entries;
}

function lengthOf(tensor: TensorProto): number | undefined {
  const bytes = bytesPerElement(tensor.dataType);
  const count = tensor.dims.reduce((product, dim) => product * Number(dim), 1);
  return bytes === undefined ? undefined : count * bytes;
}

function describe(tensor: TensorProto): ExternalTensor {
  const entries = readEntries(tensor);
  return {
    name: tensor.name,
    location: entries.get('location') ?? '',
    offset: readNumber(tensor, entries.get('offset')) ?? 0,
    length: readNumber(tensor, entries.get('length')) ?? lengthOf(tensor),
  };
}

/**
 * All tensors of a model that lie in other files: weights, constants inside nodes, in the branches of
 * an If, in the model's functions.
 *
 * @throws OnnxError 'onnx/invalid' for one whose place can be read in two ways, or not at all
 */
export function externalTensors({ graph, functions }: ModelProto): readonly ExternalTensor[] {
  const tensors = [
    ...(graph ? inGraph(graph) : []),
    ...functions.flatMap(({ node }) => inNodes(node)),
  ];
  return tensors.filter(isExternal).map(describe);
}
