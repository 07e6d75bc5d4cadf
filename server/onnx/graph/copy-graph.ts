import { changeMessage } from '#server/onnx/model/change-message.ts';
import { TensorProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';
import type { GraphBuilder } from './graph-builder.ts';
import { rewireNode } from './make-node.ts';
import { type StaticGraph, valueIn } from './static-graph.ts';

/** What a copied graph's values are called in the graph they are copied into. */
export type Renaming = (name: string) => string;

/**
 * A renaming for one of several copies: weights of the file keep their names, so that the copies
 * share them; other values get a prefix.
 *
 * @param wired values of the target that stand in for the copied graph's inputs
 */
export function renameCopy(
  graph: StaticGraph,
  prefix: string,
  wired: ReadonlyMap<string, string>,
): Renaming {
  const weights = new Set(graph.model.graph?.initializer.map(({ name }) => name));
  return (name) =>
    name === '' || weights.has(name) ? name : (wired.get(name) ?? `${prefix}${name}`);
}

/** Copies a graph's stored tensors. */
export function copyTensors(builder: GraphBuilder, graph: StaticGraph, rename: Renaming): void {
  for (const [name, tensor] of graph.tensors) {
    const renamed = rename(name);
    const copy =
      renamed === name ? tensor : changeMessage(TensorProtoSchema, tensor, { name: renamed });
    builder.store(renamed, copy, valueIn(graph, name));
  }
}

/** Copies a graph's stored tensors and nodes. */
export function copyGraph(
  builder: GraphBuilder,
  graph: StaticGraph,
  rename: Renaming = (name) => name,
): void {
  copyTensors(builder, graph, rename);
  for (const node of graph.nodes) builder.append(rewireNode(node, rename, rename(node.name)));
}
