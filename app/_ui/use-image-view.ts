'use client';

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePanAndPinch } from './use-pan-and-pinch.ts';
import { fitView, type View, zoomView } from './view-box.ts';

/** Moves, in screen pixels, that the arrow keys make. */
const moves: Record<string, { readonly x: number; readonly y: number }> = {
  ArrowLeft: { x: 48, y: 0 },
  ArrowRight: { x: -48, y: 0 },
  ArrowUp: { x: 0, y: 48 },
  ArrowDown: { x: 0, y: -48 },
};

/** Holds which part of a picture is seen and changes it by wheel, pointers and keys. */
export function useImageView(src: string) {
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const [view, setView] = useState<View>({ scale: 1, x: 0, y: 0 });
  const middle = () => ({
    x: (frame.current?.clientWidth ?? 0) / 2,
    y: (frame.current?.clientHeight ?? 0) / 2,
  });
  const zoomBy = (factor: number) => setView((now) => zoomView(now, factor, middle()));
  const showAll = () => {
    const [image, box] = [picture.current, frame.current];
    if (!image?.naturalWidth || box === null) return;
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    setView(fitView(size, { width: box.clientWidth, height: box.clientHeight }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is fitted anew, even one that loads at once
  useLayoutEffect(showAll, [src]);
  useLayoutEffect(() => {
    const style = picture.current?.style;
    style?.setProperty('transform', `translate(${view.x}px, ${view.y}px) scale(${view.scale})`);
  }, [view]);
  useEffect(() => {
    const box = frame.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const edge = box?.getBoundingClientRect();
      const at = { x: event.clientX - (edge?.left ?? 0), y: event.clientY - (edge?.top ?? 0) };
      setView((now) => zoomView(now, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), at));
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move) setView((now) => ({ ...now, x: now.x + move.x, y: now.y + move.y }));
    else if (event.key === '+' || event.key === '=') zoomBy(2);
    else if (event.key === '-') zoomBy(0.5);
    else if (event.key === '0') showAll();
    else if (event.key === '1') setView((now) => zoomView(now, 1 / now.scale, middle()));
    else return;
    event.preventDefault();
  };
  return {
    frame,
    picture,
    view,
    zoomBy,
    showAll,
    handlers: { ...usePanAndPinch(setView), onKeyDown },
  };
}
