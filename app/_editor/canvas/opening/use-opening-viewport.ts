import { useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { useReadFlow } from '../flow/flow-library.ts';
import { openingViewport } from './opening-viewport.ts';

/** Turns the canvas to where its graph opens, once, as soon as all cards have their sizes. */
export function useOpeningViewport(): void {
  const isMeasured = useNodesInitialized();
  const { setViewport } = useReactFlow();
  const readFlow = useReadFlow();
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    if (!isMeasured || isOpened.current) return;
    isOpened.current = true;
    const { nodeLookup, width, height } = readFlow();
    const cards = [...nodeLookup.values()].map(({ internals, measured }) => ({
      ...internals.positionAbsolute,
      ...{ width: measured.width ?? 0, height: measured.height ?? 0 },
    }));
    const viewport = openingViewport(cards, { width, height });
    if (viewport) void setViewport(viewport);
  }, [isMeasured, setViewport, readFlow]);
}
