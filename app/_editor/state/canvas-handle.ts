import type { Sizes } from '#app/_editor/document/size.ts';
import type { Point } from '#nodes/contract/graph.ts';

/** What commands may ask of the canvas that is drawn. Points are those of the document. */
export type CanvasHandle = {
  fitView(): void;
  zoomToSelection(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** The middle of what is in sight. */
  centre(): Point;
  /** How large the nodes are drawn. */
  sizes(): Sizes;
  /** Brings a node into sight, selects it and gives it the keyboard. */
  focusNode(id: string): void;
  /** The node that has the keyboard; null where none has. */
  focusedNode(): string | null;
  /** Starts writing another name of a node, or its note. */
  rename(id: string): void;
  annotate(id: string): void;
  /** What is selected beside nodes, which the document's selection holds. */
  selectedEdges(): readonly string[];
  selectedNotes(): readonly string[];
  /** Lays the nodes out anew, as one step; pinned ones stay. */
  tidy(): Promise<void>;
};

/** Holds the handle while a canvas is drawn. */
export type CanvasSlot = { current: CanvasHandle | null };
