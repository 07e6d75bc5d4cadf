import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fitScale, zoomIn, zoomOut } from './zoom-scale.ts';

type Size = { readonly width: number; readonly height: number };

/** How large a picture is shown in a part of the page that scrolls; the middle of what is seen stays there. */
export function useZoom({ width, height }: Size) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const scale = chosen ?? (room ? fitScale({ width, height }, room) : 1);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const shown = useRef(scale);
  useLayoutEffect(() => {
    const ratio = scale / shown.current;
    shown.current = scale;
    if (frame.current) keepMiddle(frame.current, ratio);
  }, [scale]);
  return {
    ...{ frame, scale },
    larger: () => setChosen(zoomIn(scale)),
    smaller: () => setChosen(zoomOut(scale)),
    fit: () => setChosen(null),
  };
}

function keepMiddle(frame: HTMLElement, ratio: number): void {
  const { clientWidth, clientHeight } = frame;
  frame.scrollLeft = (frame.scrollLeft + clientWidth / 2) * ratio - clientWidth / 2;
  frame.scrollTop = (frame.scrollTop + clientHeight / 2) * ratio - clientHeight / 2;
}
