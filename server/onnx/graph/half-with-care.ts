import { withFloat32Edges } from './float32-edges.ts';
import { withFloat32Sums } from './float32-sums.ts';
import type { StaticGraph } from './static-graph.ts';

/** A graph with what half precision needs; one in single precision stays as it is. */
export const inHalfWithCare = (graph: StaticGraph): StaticGraph =>
  withFloat32Edges(withFloat32Sums(graph));
