import { createStore, type StoreApi } from 'zustand/vanilla';
import { mapKept } from '#app/_editor/document/map-kept.ts';
import type { DocumentState, DocumentStore } from '#app/_editor/state/document-store.ts';
import type { Offers, PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Endpoint, Point } from '#nodes/contract/graph.ts';
import type { FlowEdge } from './flow-edge.ts';
import {
  changeFlowEdges,
  changeFlowNodes,
  type EdgeChanges,
  type NodeChanges,
} from './flow-library.ts';
import type { FlowNode } from './flow-node.ts';
import { sameSet } from './same-set.ts';
import { toFlowEdges } from './to-flow-edges.ts';
import { toFlowNodes } from './to-flow-nodes.ts';

/** An edge that is being drawn, and where it may end. */
export type DrawnFrom = { readonly from: PortEnd; readonly offers: Offers };

/** What was right-clicked. */
export type MenuSubject =
  | { readonly type: 'pane' }
  | { readonly type: 'node'; readonly id: string }
  | { readonly type: 'edge'; readonly id: string }
  | { readonly type: 'group'; readonly id: string }
  | { readonly type: 'note'; readonly id: string };

/** What the canvas draws, and what is going on on it: never saved. */
export type CanvasState = {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
  readonly drawing: DrawnFrom | null;
  /** The edge that the node being dragged would be put into. */
  readonly spliceInto: string | null;
  readonly menu: (MenuSubject & { readonly screen: Point; readonly at: Point }) | null;
  /** What is being named: the id of a node or a group. */
  readonly renaming: string | null;
  /** The node whose note is being written. */
  readonly annotating: string | null;
};

/** The canvas between the document and the library that draws it. */
export type CanvasStore = StoreApi<CanvasState> & {
  changeNodes(changes: NodeChanges): void;
  changeEdges(changes: EdgeChanges): void;
  /** Whether an edge being drawn may end here. */
  accepts(end: Endpoint): boolean;
  /** Starts to follow the document. @returns how to stop */
  follow(): () => void;
};

/** Draws a document, and tells it what becomes selected. */
export function createCanvasStore(document: DocumentStore): CanvasStore {
  const store = createStore<CanvasState>(() => ({
    ...draw(document.getState(), { nodes: [], edges: [] }),
    ...{ drawing: null, spliceInto: null, menu: null, renaming: null, annotating: null },
  }));
  let isTelling = false;
  const tell = (selected: ReadonlySet<string>) => {
    isTelling = true;
    document.select(selected);
    isTelling = false;
  };
  const redraw = (state: DocumentState) => store.setState(draw(state, store.getState()));
  return Object.assign(store, {
    changeNodes(changes: NodeChanges) {
      const nodes = changeFlowNodes(store.getState().nodes, changes);
      store.setState({ nodes });
      if (!changes.some(({ type }) => type === 'select')) return;
      const selected = selectedIn(nodes);
      if (!sameSet(selected, document.getState().selection)) tell(selected);
    },
    changeEdges: (changes: EdgeChanges) =>
      store.setState(({ edges }) => ({ edges: changeFlowEdges(edges, changes) })),
    accepts({ node, port }: Endpoint) {
      return store.getState().drawing?.offers.get(node)?.get(port) === null;
    },
    follow() {
      redraw(document.getState());
      return document.subscribe((state, before) => {
        const isDrawn =
          state.workflow.graph === before.workflow.graph && state.selection === before.selection;
        if (!isDrawn) redraw(state);
        if (state.selection !== before.selection && !isTelling) store.setState(unselectRest);
      });
    },
  });
}

/** Who selects nodes from elsewhere means these nodes and nothing beside them. */
function unselectRest({ nodes, edges }: CanvasState): Pick<CanvasState, 'nodes' | 'edges'> {
  return {
    nodes: mapKept(nodes, (one) =>
      one.type === 'note' && one.selected ? { ...one, selected: false } : one,
    ),
    edges: mapKept(edges, (edge) => (edge.selected ? { ...edge, selected: false } : edge)),
  };
}

type Drawn = Pick<CanvasState, 'nodes' | 'edges'>;

function draw({ workflow: { graph }, selection }: DocumentState, drawn: Drawn): Drawn {
  const nodes = toFlowNodes(graph, selection, drawn.nodes);
  return {
    nodes: sameList(nodes, drawn.nodes) ? drawn.nodes : nodes,
    edges: drawEdges(graph, drawn.edges),
  };
}

function drawEdges(graph: Parameters<typeof toFlowEdges>[0], drawn: FlowEdge[]): FlowEdge[] {
  const edges = toFlowEdges(graph, drawn);
  return sameList(edges, drawn) ? drawn : edges;
}

function selectedIn(nodes: readonly FlowNode[]): ReadonlySet<string> {
  const cards = nodes.filter(({ type, selected }) => type === 'card' && selected);
  return new Set(cards.map(({ id }) => id));
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
