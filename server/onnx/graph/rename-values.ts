import { changeMessage } from '#server/onnx/model/change-message.ts';
import {
  type AttributeProto,
  AttributeProtoSchema,
  type GraphProto,
  GraphProtoSchema,
  type NodeProto,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { rewireNode } from './make-node.ts';

type Rename = (name: string) => string;

function renameInGraph(graph: GraphProto, rename: Rename): GraphProto {
  const node = graph.node.map((each) => renameValues(each, rename));
  const output = graph.output.map((each) => ({ ...each, name: rename(each.name) }));
  return changeMessage(GraphProtoSchema, graph, { node, output });
}

function renameInAttribute(attribute: AttributeProto, rename: Rename): AttributeProto {
  const { g, graphs } = attribute;
  if (!g && graphs.length === 0) return attribute;
  return changeMessage(AttributeProtoSchema, attribute, {
    ...(g && { g: renameInGraph(g, rename) }),
    graphs: graphs.map((each) => renameInGraph(each, rename)),
  });
}

/** A node with values renamed, also where the graphs inside it (the branches of an If) read them. */
export function renameValues(node: NodeProto, rename: Rename): NodeProto {
  const renamed = rewireNode(node, rename);
  renamed.attribute = node.attribute.map((each) => renameInAttribute(each, rename));
  return renamed;
}
