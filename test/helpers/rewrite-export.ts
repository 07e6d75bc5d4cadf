import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from '@bufbuild/protobuf';
import { makeNode } from '#server/onnx/graph/make-node.ts';
import { renameValues } from '#server/onnx/graph/rename-values.ts';
import { changeMessage } from '#server/onnx/model/change-message.ts';
import { type ElementType, elementTypeCode } from '#server/onnx/model/element-type.ts';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { moveWeightsOut } from '#server/onnx/model/move-weights-out.ts';
import { makeTensor } from '#server/onnx/model/tensor-constant.ts';
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  TensorProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';

/** A port as an exporter may write it: free dims have names. */
type Port = { readonly type: ElementType; readonly dims: readonly (number | string)[] };
type Graph = NonNullable<ModelProto['graph']>;

/** Reads a model whole: its weights are inside, wherever they were. */
export function readWhole(file: string): ModelProto {
  const model = parseModel(readFileSync(file));
  const initializer = (model.graph?.initializer ?? []).map((tensor) => {
    const places = new Map(tensor.externalData.map(({ key, value }) => [key, value]));
    const location = places.get('location');
    if (location === undefined) return tensor;
    const bytes = readFileSync(path.join(path.dirname(file), location));
    const offset = Number(places.get('offset') ?? 0);
    const length = Number(places.get('length') ?? bytes.length - offset);
    const rawData = bytes.subarray(offset, offset + length);
    return changeMessage(TensorProtoSchema, tensor, {
      ...{ rawData, dataLocation: 0, externalData: [] },
    });
  });
  return withGraph(model, { initializer });
}

/** A model's bytes in two files, as exporters write what is too large for one. */
export function inTwoFiles(model: ModelProto, name: string) {
  const { model: graph, parts } = moveWeightsOut(model, name);
  return { graph: writeModel(graph), weights: Buffer.concat(parts) };
}

/** A model with parts of its graph changed. */
export function withGraph(model: ModelProto, changes: Partial<Graph>): ModelProto {
  const graph = changeMessage(GraphProtoSchema, model.graph ?? create(GraphProtoSchema), changes);
  return changeMessage(ModelProtoSchema, model, { graph });
}

/** Gives inputs and outputs other names. */
export function withNames(model: ModelProto, names: Readonly<Record<string, string>>): ModelProto {
  const rename = (name: string) => names[name] ?? name;
  const { node = [], input = [], output = [] } = model.graph ?? {};
  const renamed = (values: readonly ValueInfoProto[]) =>
    values.map((value) => ({ ...value, name: rename(value.name) }));
  return withGraph(model, {
    node: node.map((each) => renameValues(each, rename)),
    input: renamed(input),
    output: renamed(output),
  });
}

/**
 * Lets an input come in another type and with other dims; the nodes bring it back to what the graph
 * computes with.
 *
 * @param back makes the value the graph takes from the one that is fed
 */
export function withInput(
  model: ModelProto,
  name: string,
  port: Port,
  back: (fed: string, taken: string) => readonly NodeProto[],
): ModelProto {
  const taken = `taken/${name}`;
  const { node = [], input = [] } = model.graph ?? {};
  return withGraph(model, {
    input: input.map((value) => (value.name === name ? describePort(name, port) : value)),
    node: [
      ...back(name, taken),
      ...node.map((each) => renameValues(each, (value) => (value === name ? taken : value))),
    ],
  });
}

/** Says other things of ports whose values stay as they are: other free dims, or none said. */
export function withPorts(model: ModelProto, ports: Readonly<Record<string, Port>>): ModelProto {
  const change = (values: readonly ValueInfoProto[]) =>
    values.map((value) => {
      const port = ports[value.name];
      return port ? describePort(value.name, port) : value;
    });
  const { input = [], output = [] } = model.graph ?? {};
  return withGraph(model, { input: change(input), output: change(output) });
}

function describePort(name: string, { type, dims }: Port): ValueInfoProto {
  const dim = dims.map((size) => ({
    value:
      typeof size === 'number'
        ? { case: 'dimValue' as const, value: BigInt(size) }
        : { case: 'dimParam' as const, value: size },
  }));
  return create(ValueInfoProtoSchema, {
    name,
    type: { tensorType: { elemType: elementTypeCode(type), shape: { dim } } },
  });
}

/** Token ids of 32 bits. */
export function withShortIds(model: ModelProto): ModelProto {
  const port = { type: 'int32', dims: ['batch', 'sequence'] } as const;
  const to = elementTypeCode('int64');
  return withInput(model, 'input_ids', port, (fed, taken) => [
    makeNode('Cast', { input: [fed], output: [taken] }, { to }),
  ]);
}

/** A timestep in another type, for each row, or as a list of one. */
export function withTimestep(model: ModelProto, port: Port): ModelProto {
  const to = elementTypeCode('int64');
  const stored = makeTensor('first', { type: 'int64', dims: [], constant: [0] });
  const changed = withInput(model, 'timestep', port, (fed, taken) => [
    makeNode('Gather', { input: [fed, 'first'], output: ['one'] }),
    makeNode('Cast', { input: ['one'], output: [taken] }, { to }),
  ]);
  const { initializer = [] } = changed.graph ?? {};
  return withGraph(changed, { initializer: [...initializer, stored] });
}

/** A VAE's encoder that gives a draw from the posterior, as the first exports did. */
export function withDraw(model: ModelProto, channels: number): ModelProto {
  const { node = [], initializer = [] } = model.graph ?? {};
  const half = makeTensor('half', { type: 'float32', dims: [], constant: [0.5] });
  const nodes = [
    makeNode(
      'Split',
      { input: ['latent_parameters', 'sizes'], output: ['mean', 'log_variance'] },
      { axis: 1 },
    ),
    makeNode('Mul', { input: ['log_variance', 'half'], output: ['log_deviation'] }),
    makeNode('Exp', { input: ['log_deviation'], output: ['deviation'] }),
    makeNode('RandomNormalLike', { input: ['mean'], output: ['draw'] }),
    makeNode('Mul', { input: ['deviation', 'draw'], output: ['noise'] }),
    makeNode('Add', { input: ['mean', 'noise'], output: ['latent_sample'] }),
  ];
  const sizes = makeTensor('sizes', { type: 'int64', dims: [2], constant: [channels, channels] });
  const dims = ['batch', 'channels', 'height', 'width'];
  return withGraph(model, {
    initializer: [...initializer, half, sizes],
    node: [...node, ...nodes],
    output: [describePort('latent_sample', { type: 'float32', dims })],
  });
}
