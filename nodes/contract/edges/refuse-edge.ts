import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { type Connection, createDrawing, type Drawing } from './drawing.ts';
import { reachable } from './reachable.ts';
import { refuseCircle } from './refuse-circle.ts';
import { refuseEnds } from './refuse-ends.ts';
import { refuseNodes } from './refuse-nodes.ts';

/**
 * Why this edge may not be drawn, in one sentence; null when it may.
 *
 * An input that is taken is no reason: a new edge takes the place of the old one.
 */
export function refuseEdge(
  graph: Graph,
  catalogue: Catalogue,
  connection: Connection,
): string | null {
  const leads = (from: string, to: string) => reachable(graph, from, 'down').has(to);
  return applyRules(createDrawing(graph, catalogue, leads), connection);
}

/** The rules, in the order in which their reasons matter to a person. */
export function applyRules(drawing: Drawing, connection: Connection): string | null {
  return (
    refuseNodes(drawing, connection) ??
    refuseEnds(drawing, connection) ??
    (drawing.holds(connection) ? 'These two are connected already.' : null) ??
    refuseCircle(drawing, connection)
  );
}
