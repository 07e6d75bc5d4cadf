import { create } from '@bufbuild/protobuf';
import { readInt } from '#server/onnx/model/attributes.ts';
import { changeMessage } from '#server/onnx/model/change-message.ts';
import {
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { makeNode } from './make-node.ts';

/** Zeros of the dims of the node's input, in the type that the node draws in. */
function zerosLike(node: NodeProto): NodeProto[] {
  const [like = ''] = node.input;
  const [output = ''] = node.output;
  const type = readInt(node, 'dtype', 0);
  const zeros = type === 0 ? output : `tack/zeros/${output}`;
  const subtracted = makeNode('Sub', { input: [like, like], output: [zeros] });
  if (type === 0) return [subtracted];
  return [subtracted, makeNode('Cast', { input: [zeros], output: [output] }, { to: type })];
}

/**
 * Puts zeros in place of normal draws, so that a posterior that is sampled in the graph gives its mean.
 *
 * mean + deviation x 0 is exactly the mean.
 */
export function withoutDraws(model: ModelProto): ModelProto {
  const graph = model.graph ?? create(GraphProtoSchema);
  const node = graph.node.flatMap((each) =>
    each.opType === 'RandomNormalLike' ? zerosLike(each) : [each],
  );
  return changeMessage(ModelProtoSchema, model, {
    graph: changeMessage(GraphProtoSchema, graph, { node }),
  });
}
