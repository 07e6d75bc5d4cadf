import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { useFlow } from '../flow/flow-library.ts';

/** Larger, smaller, everything, and the map. */
export function ZoomControls() {
  const { canvas, view } = useSession();
  const hasMap = useView(({ isMapOpen }) => isMapOpen);
  const side = 'top' as const;
  return (
    <div
      role="toolbar"
      aria-label="Zoom"
      className="flex items-center rounded-md border bg-surface-2"
    >
      <IconButton
        label="Zoom out"
        icon={Minus}
        tooltipSide={side}
        onClick={() => canvas.current?.zoomOut()}
      />
      <ZoomShare />
      <IconButton
        label="Zoom in"
        icon={Plus}
        tooltipSide={side}
        onClick={() => canvas.current?.zoomIn()}
      />
      <IconButton
        label="Show everything"
        icon={Maximize}
        shortcut="Shift+1"
        tooltipSide={side}
        onClick={() => canvas.current?.fitView()}
      />
      <IconButton
        label={hasMap ? 'Hide the map' : 'Show the map'}
        icon={MapIcon}
        shortcut="M"
        pressed={hasMap}
        tooltipSide={side}
        onClick={() => view.setState({ isMapOpen: !hasMap })}
      />
    </div>
  );
}

/** Renders again only when the shown number changes. */
function ZoomShare() {
  const percent = useFlow(({ transform }) => Math.round(transform[2] * 100));
  return <output className="figures w-10 text-center text-11 text-ink-2">{percent} %</output>;
}
