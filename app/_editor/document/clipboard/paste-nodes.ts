import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import type { Catalogue, Edge, Graph, Point } from '#nodes/contract/graph.ts';
import { edgeId } from '../edge-id.ts';
import { addGroup } from '../edits/add-group.ts';
import { addNote } from '../edits/add-note.ts';
import { type Inserted, insertNodes } from '../insert-nodes.ts';
import { joinPorts } from '../join-ports.ts';
import { limits } from '../limits.ts';
import { shiftPoint } from '../shift-point.ts';
import { readCopied } from './read-copied.ts';

type Paste = {
  readonly catalogue: Catalogue;
  /** Where the upper left corner of what is pasted goes. */
  readonly at: Point;
  /** Whether nodes that are still there feed the copies as they fed the originals. */
  readonly reconnect?: boolean;
};

type Pasted = {
  readonly graph: Graph;
  readonly ids: readonly string[];
  /** Why edges were left out, a sentence each. */
  readonly refused: readonly string[];
};

/**
 * Adds what was copied, or a whole workflow, to a graph.
 *
 * @throws AppError graph/invalid, graph/unsupported-version, request/too-large
 */
export function pasteNodes(graph: Graph, text: string, options: Paste): Pasted {
  const copied = readCopied(text);
  const { catalogue, at } = options;
  const pasted = new Set(copied.nodes.map(({ id }) => id));
  const corner = cornerOf([...copied.nodes, ...(copied.notes ?? [])].map((one) => one.position));
  const offset = { x: at.x - corner.x, y: at.y - corner.y };
  const inserted = insertNodes(graph, {
    nodes: copied.nodes,
    edges: [],
    overrides: copied.overrides.filter(({ node }) => pasted.has(node)),
    offset,
  });
  const edges = copied.edges.filter(({ from, to }) => {
    const isKnown = pasted.has(from.node) || options.reconnect === true;
    return pasted.has(to.node) && isKnown;
  });
  const joined = joinAll(inserted, edges, { catalogue, offset });
  return {
    graph: addNotes(addGroups(joined.graph, copied, inserted.renamed), copied, offset),
    ids: inserted.ids,
    refused: joined.refused,
  };
}

function joinAll(
  { graph, renamed }: Inserted,
  edges: readonly Edge[],
  { catalogue, offset }: { readonly catalogue: Catalogue; readonly offset: Point },
) {
  const nameOf = (id: string) => renamed.get(id) ?? id;
  const refused: string[] = [];
  let joined = graph;
  for (const { from, to, via } of edges) {
    const connection = {
      from: { ...from, node: nameOf(from.node) },
      to: { ...to, node: nameOf(to.node) },
    };
    const refusal = refuseEdge(joined, catalogue, connection);
    if (refusal !== null) refused.push(refusal);
    else joined = joinPorts(joined, connection);
    if (refusal === null && via && renamed.has(from.node)) {
      joined = withVia(
        joined,
        edgeId(connection),
        via.map((point) => shiftPoint(point, offset)),
      );
    }
  }
  return { graph: joined, refused };
}

function withVia(graph: Graph, id: string, via: Point[]): Graph {
  const edges = graph.edges.map((edge) => (edgeId(edge) === id ? { ...edge, via } : edge));
  return { ...graph, edges };
}

function addGroups(
  graph: Graph,
  { groups = [] }: Pick<Graph, 'groups'>,
  renamed: ReadonlyMap<string, string>,
): Graph {
  let framed = graph;
  for (const { nodes, title, tint } of groups) {
    if ((framed.groups?.length ?? 0) >= limits.groups) return framed;
    const members = nodes.flatMap((node) => renamed.get(node) ?? []);
    framed = addGroup(framed, { title, tint, nodes: members });
  }
  return framed;
}

function addNotes(graph: Graph, { notes = [] }: Pick<Graph, 'notes'>, offset: Point): Graph {
  let noted = graph;
  for (const { id: _, position, ...note } of notes) {
    noted = addNote(noted, { ...note, position: shiftPoint(position, offset) }).graph;
  }
  return noted;
}

function cornerOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  return {
    x: points.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    y: points.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY),
  };
}
