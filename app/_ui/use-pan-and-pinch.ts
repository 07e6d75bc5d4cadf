'use client';

import { type Dispatch, type PointerEvent, type SetStateAction, useRef } from 'react';
import { type View, zoomView } from './view-box.ts';

type Point = { readonly x: number; readonly y: number };

/** Moves a view with one pointer, and zooms it with two. */
export function usePanAndPinch(setView: Dispatch<SetStateAction<View>>) {
  const pointers = useRef(new Map<number, Point>());
  const place = (event: PointerEvent<HTMLElement>): Point => {
    const edge = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - edge.left, y: event.clientY - edge.top };
  };
  const lift = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.current.set(event.pointerId, place(event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = pointers.current.get(event.pointerId);
      if (from === undefined) return;
      const to = place(event);
      pointers.current.set(event.pointerId, to);
      const still = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      setView((now) => (still ? pinch(now, { from, to, still }) : pan(now, from, to)));
    },
    onPointerUp: lift,
    onPointerCancel: lift,
  };
}

function pan(view: View, from: Point, to: Point): View {
  return { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y };
}

type Pinch = { readonly from: Point; readonly to: Point; readonly still: Point };

function pinch(view: View, { from, to, still }: Pinch): View {
  const before = Math.hypot(from.x - still.x, from.y - still.y);
  const after = Math.hypot(to.x - still.x, to.y - still.y);
  return before === 0 ? view : zoomView(view, after / before, still);
}
