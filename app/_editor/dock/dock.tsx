import { ChevronDown, ChevronUp } from 'lucide-react';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { Splitter } from '#app/_ui/splitter.tsx';
import { useStoredSize } from '#app/_ui/use-stored-size.ts';
import { DockTabs } from './dock-tabs.tsx';
import { FilmStrip } from './strip/film-strip.tsx';
import { TimelineSummary } from './timeline/timeline-summary.tsx';

const heights = { least: 120, usual: 184, most: 560 };

/** What runs: the timeline, the queue, earlier runs and what they gave. */
export function Dock() {
  const { view } = useSession();
  const isOpen = useView((state) => state.isDockOpen);
  const [height, setHeight] = useStoredSize('tack-dock-height', heights);
  const toggle = (
    <IconButton
      icon={isOpen ? ChevronDown : ChevronUp}
      label={isOpen ? 'Close the dock' : 'Open the dock'}
      size="small"
      tooltipSide="top"
      aria-expanded={isOpen}
      onClick={() => view.setState({ isDockOpen: !isOpen })}
    />
  );
  if (!isOpen) {
    return (
      <section
        aria-label="Runs"
        className="flex h-8 shrink-0 items-center border-t bg-surface-1 px-3"
      >
        <TimelineSummary />
        <span className="ml-auto">{toggle}</span>
      </section>
    );
  }
  return (
    <>
      <Splitter
        label="Height of the dock"
        orientation="horizontal"
        panelAfter
        size={height}
        min={heights.least}
        max={heights.most}
        defaultSize={heights.usual}
        onChange={setHeight}
      />
      <section aria-label="Runs" className="flex shrink-0 bg-surface-1" style={{ height }}>
        <div className="relative flex min-w-0 flex-1 flex-col">
          <DockTabs />
          <span className="absolute top-1.5 right-2">{toggle}</span>
        </div>
        <FilmStrip />
      </section>
    </>
  );
}
