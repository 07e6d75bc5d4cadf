import { OnnxError } from '#server/onnx/errors.ts';
import { copyGraph, renameCopy } from '#server/onnx/graph/copy-graph.ts';
import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { prune } from '#server/onnx/graph/prune.ts';
import type { StaticGraph } from '#server/onnx/graph/static-graph.ts';
import type { NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { type AttentionLayer, findAttention } from './find-attention.ts';
import type { UnetNames } from './unet-names.ts';

/** One copy of a UNet inside a larger graph, for some of the graph's rows. */
export interface UnetBranch {
  /** The copy's rows of the sample. */
  readonly sample: string;
  /** Its nodes, in running order. */
  readonly nodes: readonly NodeProto[];
  /** Its cross-attentions, under the larger graph's names. */
  readonly layers: readonly AttentionLayer[];
  /** What a value of the UNet is called in the larger graph. */
  readonly rename: (name: string) => string;
}

interface BranchOptions {
  readonly names: UnetNames;
  /** What the names of the copy's values begin with. */
  readonly prefix: string;
  /** First row, and the one after the last. */
  readonly rows: readonly [number, number];
  /** Where the copy ends. */
  readonly until: 'noise' | 'attention';
}

function crossLayers(graph: StaticGraph, names: UnetNames): AttentionLayer[] {
  const layers = findAttention(graph, names).filter(({ kind }) => kind === 'cross');
  if (layers.length > 0) return layers;
  const message = 'The graph has no cross-attention; use a plain (unfused) export.';
  throw new OnnxError('onnx/no-attention', message);
}

/** Copies a UNet into a graph that has the UNet's inputs, fed with some of their rows. */
export function addUnetBranch(
  builder: GraphBuilder,
  unet: StaticGraph,
  { names, prefix, rows, until }: BranchOptions,
): UnetBranch {
  const layers = crossLayers(unet, names);
  const maps = layers.map(({ probabilities }) => probabilities);
  const graph = until === 'attention' ? prune({ ...unet, outputs: maps }) : unet;
  const limits = [[rows[0]], [rows[1]], [0]].map(builder.integers);
  const sample = builder.emit('Slice', [names.sample, ...limits]);
  const wired = new Map([
    [names.timestep, names.timestep],
    [names.sample, sample],
    [names.context, builder.emit('Slice', [names.context, ...limits])],
  ]);
  const rename = renameCopy(graph, prefix, wired);
  const start = builder.nodes().length;
  copyGraph(builder, graph, rename);
  return {
    sample,
    rename,
    nodes: builder.nodes().slice(start),
    layers: layers.map((layer) => ({ ...layer, probabilities: rename(layer.probabilities) })),
  };
}
