import { withModelFloat32Edges } from '#server/onnx/graph/model-float32-edges.ts';
import { withoutDraws } from '#server/onnx/graph/without-draws.ts';
import type { parseModel } from '#server/onnx/model/model-file.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';

type Model = ReturnType<typeof parseModel>;

/** A graph in another form that is opened in place of a pack's own. */
export type EdgeDerivation = {
  /** Part of the name under which the derived graph is kept; raised when it derives another. */
  readonly name: string;
  readonly derive: (model: Model) => Model;
  /** What the derived graph must show. */
  readonly shows: (graph: PackGraph) => PackGraph;
};

const widened = (ports: PackGraph['inputs']) =>
  ports.map((port) => (port.type === 'float16' ? { ...port, type: 'float32' as const } : port));

const float32Edges: EdgeDerivation = {
  name: 'float32-edges-1',
  derive: withModelFloat32Edges,
  shows: (graph) => ({
    ...graph,
    inputs: widened(graph.inputs),
    outputs: widened(graph.outputs),
  }),
};

/** A VAE's encoder that gives the mean of the posterior where its export draws from it. */
export const meanInsteadOfDraw: EdgeDerivation = {
  name: 'mean-1',
  derive: (model) => withModelFloat32Edges(withoutDraws(model)),
  shows: float32Edges.shows,
};

/** What it takes to feed a graph from JavaScript; undefined where it can be fed as it is. */
export function edgeDerivationOf({ inputs, outputs }: PackGraph): EdgeDerivation | undefined {
  const hasHalf = [...inputs, ...outputs].some(({ type }) => type === 'float16');
  return hasHalf ? float32Edges : undefined;
}
