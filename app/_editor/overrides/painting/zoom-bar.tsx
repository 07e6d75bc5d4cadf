import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '#app/_ui/icon-button.tsx';
import type { useZoom } from './use-zoom.ts';

/** Larger, smaller, and as large as fits. */
export function ZoomBar(props: Omit<ReturnType<typeof useZoom>, 'frame'>) {
  const { scale, larger, smaller, fit } = props;
  return (
    <div
      role="toolbar"
      aria-label="Zoom"
      className="flex items-center self-center rounded-md border bg-surface-2"
    >
      <IconButton label="Zoom out" icon={Minus} onClick={smaller} />
      <output className="figures w-14 text-center text-11 text-ink-2">
        {Math.round(100 * scale)} %
      </output>
      <IconButton label="Zoom in" icon={Plus} onClick={larger} />
      <IconButton label="Show everything" icon={Maximize} onClick={fit} />
    </div>
  );
}
