import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CanvasState, CanvasStore } from './canvas-store.ts';

export const CanvasContext = createContext<CanvasStore | null>(null);

/** The canvas around this component. */
export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext);
  if (store) return store;
  throw new Error('This component is not on a canvas.');
}

/** Reads what is going on on the canvas; renders again only when what was picked changes. */
export function useCanvas<T>(pick: (state: CanvasState) => T): T {
  return useStore(useCanvasStore(), pick);
}
