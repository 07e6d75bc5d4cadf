import type { Session } from '#app/_editor/state/session.ts';
import type { Attempt } from '../actions/use-attempt.ts';
import type { CanvasStore } from '../flow/canvas-store.ts';

/** What the menus of the canvas work with. */
export type MenuTools = {
  readonly session: Session;
  readonly canvas: CanvasStore;
  readonly attempt: Attempt;
};
