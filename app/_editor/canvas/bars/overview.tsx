import { useView } from '#app/_editor/state/session.ts';
import { OverviewMap } from './overview-map.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { ZoomControls } from './zoom-controls.tsx';

/** What lies over the canvas's edges: the map, the zoom, and what to do with several nodes. */
export function Overview() {
  const hasMap = useView(({ isMapOpen }) => isMapOpen);
  return (
    <>
      <div className="absolute top-3 left-1/2 z-10 -translate-x-1/2">
        <SelectionBar />
      </div>
      <div className="absolute bottom-3 left-3 z-10">
        <ZoomControls />
      </div>
      {hasMap && (
        <div className="absolute right-3 bottom-3 z-10">
          <OverviewMap />
        </div>
      )}
    </>
  );
}
