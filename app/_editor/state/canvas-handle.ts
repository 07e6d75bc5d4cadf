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
  /** Lays the nodes out anew, as one step; pinned ones stay. */
  tidy(): Promise<void>;
};

/** Holds the handle while a canvas is drawn. */
export type CanvasSlot = { current: CanvasHandle | null };
