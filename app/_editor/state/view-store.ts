import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BegunPainting } from '#app/_editor/overrides/painting/begun-painting.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Endpoint, Point } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';

export type InspectorTab = 'settings' | 'result' | 'why';
export type DockTab = 'timeline' | 'queue' | 'history' | 'log';

/** A stored value that is looked at in full. */
export type ShownValue = { readonly type: PortType; readonly hash: string; readonly title: string };

/** A value that is looked at, and those that a person may step through from it: unless told, the run's. */
export type Looked = ShownValue & { readonly among?: readonly ShownValue[] };

/** One of several results: the run that it comes from, and the output; null = the run's own result. */
export type GridCell = { readonly run: string; readonly output: Endpoint | null };

/** A stored picture, and what to call it. */
export type ComparedPicture = { readonly hash: string; readonly label: string };

/** Two stored pictures held against each other, and how at first. */
export type ComparedPair = {
  readonly first: ComparedPicture;
  readonly second: ComparedPicture;
  readonly way: 'slider' | 'beside' | 'difference' | 'blink';
};

/** The palette of nodes opened at a place of the canvas, perhaps for an edge that was dropped there. */
export type PaletteRequest = {
  /** Where the node goes. */
  readonly flowPosition: Point;
  /** Where the palette opens, in client coordinates. */
  readonly screen: Point;
  /** The port that the new node is to be connected with; only what fits it is listed. */
  readonly from?: PortEnd;
  /** The id of the edge that the new node is put into; only what fits it is listed. */
  readonly into?: string;
};

/** What is open and where, on this screen only: never saved, never undone. */
export type ViewState = {
  readonly inspectorTab: InspectorTab;
  readonly dockTab: DockTab;
  readonly isDockOpen: boolean;
  readonly isInspectorOpen: boolean;
  /** Whether the small map lies over the canvas. */
  readonly isMapOpen: boolean;
  /** Whether several variants are being asked for. */
  readonly isVarying: boolean;
  /** Which of the panels that cover the canvas is open. */
  readonly overlay:
    | 'none'
    | 'add-node'
    | 'commands'
    | 'shortcuts'
    | 'search'
    | 'revisions'
    | 'export'
    | 'packs'
    | 'compare'
    | 'lab';
  /** The node whose direction the Lab looks at first; null = one that is selected, or the first. */
  readonly labNode: string | null;
  /** What the viewer shows over everything; null = closed. */
  readonly shown: Looked | null;
  /** The output whose automatic value is compared with a person's; null = none. */
  readonly weighed: Endpoint | null;
  /** The picture or the mask that is painted; null = none. */
  readonly painting: BegunPainting | null;
  /** The runs that measured an inversion on request, by the hash of the inversion. */
  readonly checks: ReadonlyMap<string, string>;
  /** What the last prediction of a direction that was asked for is about; null = none. */
  readonly turnAsked: string | null;
  /** Results that stand side by side; null = none. */
  readonly grid: readonly GridCell[] | null;
  /** Pictures to compare; null = none. */
  readonly pair: ComparedPair | null;
  /** Runs to compare: the first and the second. */
  readonly compared: readonly [string, string] | null;
  /** Where the palette of nodes is open on the canvas; null = closed, or opened as an overlay. */
  readonly palette: PaletteRequest | null;
  /** Ids of the nodes after which runs pause; kept in this browser. */
  readonly pausesAfter: ReadonlySet<string>;
  /** The port that an edge is drawn from by keyboard: an output unless told, and chosen first where it is not named; null = none. */
  readonly connecting: (Pick<PortEnd, 'node'> & Partial<PortEnd>) | null;
};
export type ViewStore = StoreApi<ViewState>;

/** Pixels of a window in which the map hides none of a usual graph. */
const roomForMap = 1000;

/** A view with nothing open. */
export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => ({
    inspectorTab: 'settings',
    dockTab: 'timeline',
    isDockOpen: true,
    isInspectorOpen: true,
    isMapOpen: (globalThis.innerHeight ?? 0) >= roomForMap,
    isVarying: false,
    overlay: 'none',
    labNode: null,
    shown: null,
    weighed: null,
    painting: null,
    checks: new Map(),
    turnAsked: null,
    grid: null,
    pair: null,
    compared: null,
    palette: null,
    pausesAfter: new Set(),
    connecting: null,
  }));
}
