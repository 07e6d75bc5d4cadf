import { isFloating } from '#server/onnx/model/element-type.ts';
import { castTo } from './conversions.ts';
import { copyGraph, renameCopy } from './copy-graph.ts';
import { startGraph } from './graph-builder.ts';
import { type StaticGraph, valueIn } from './static-graph.ts';

/**
 * Gives a half- or double-precision graph float32 inputs and outputs; what lies between stays.
 *
 * onnxruntime-node 1.30 cannot be fed float16 tensors where JavaScript has Float16Array (Node 24).
 */
export function withFloat32Edges(graph: StaticGraph): StaticGraph {
  const edges = [...graph.inputs, ...graph.outputs].map((name) => valueIn(graph, name));
  if (edges.every(({ type }) => type === 'float32' || !isFloating(type))) return graph;
  const builder = startGraph(graph.opset, graph.model);
  const wired = new Map<string, string>();
  for (const name of graph.inputs) {
    const value = valueIn(graph, name);
    builder.addInput(name, isFloating(value.type) ? { ...value, type: 'float32' } : value);
    wired.set(name, castTo(builder, name, value.type));
  }
  const rename = renameCopy(graph, 'inner/', wired);
  copyGraph(builder, graph, rename);
  for (const name of graph.outputs) {
    const inner = rename(name);
    builder.addOutput(
      name,
      isFloating(builder.value(inner).type) ? castTo(builder, inner, 'float32') : inner,
    );
  }
  return builder.finish();
}
