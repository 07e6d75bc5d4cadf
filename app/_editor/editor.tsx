'use client';

import { useEffect, useState } from 'react';
import { LibraryOverlays } from '#app/_library/library-overlays.tsx';
import { readCompared } from '#app/_library/read-compared.ts';
import { TooltipProvider } from '#app/_ui/tooltip-provider.tsx';
import { Canvas } from './canvas/canvas.tsx';
import { Dock } from './dock/dock.tsx';
import { FindingsKeeper } from './doctor/findings-keeper.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { OwnValuesKeeper } from './overrides/own-values-keeper.tsx';
import { PainterOverlay } from './overrides/painting/painter-overlay.tsx';
import { keepPauses } from './overrides/pausing/kept-pauses.ts';
import { PausedBanner } from './overrides/pausing/paused-banner.tsx';
import { ThreeWayOverlay } from './overrides/stale/three-way-overlay.tsx';
import { Overlays } from './palette/overlays.tsx';
import { PacksKeeper } from './params/packs-keeper.tsx';
import { Rail } from './rail/rail.tsx';
import { SaveBanners } from './saving/save-banners.tsx';
import { createSession, type SavedWorkflow, SessionContext } from './state/session.ts';
import { useLatestRun } from './state/use-latest-run.ts';
import { TopBar } from './top-bar/top-bar.tsx';

/** The editor of one workflow: the canvas in the middle, everything else around it. */
export function Editor({ saved }: { readonly saved: SavedWorkflow }) {
  const [session] = useState(() => createSession(saved));
  useEffect(() => {
    session.save.open();
    const stopKeeping = keepPauses(session);
    session.view.setState({ compared: readCompared(window.location.search) });
    return () => {
      stopKeeping();
      session.run.leave();
      session.save.close();
    };
  }, [session]);
  useLatestRun(session);
  return (
    <SessionContext value={session}>
      <TooltipProvider>
        <div className="flex h-dvh flex-col overflow-hidden">
          <TopBar />
          <SaveBanners />
          <PausedBanner />
          <div className="flex min-h-0 flex-1">
            <Rail />
            <main className="relative min-w-0 flex-1">
              <Canvas />
            </main>
            <Inspector />
          </div>
          <Dock />
          <Overlays />
          <LibraryOverlays />
          <ThreeWayOverlay />
          <PainterOverlay />
          <FindingsKeeper />
          <OwnValuesKeeper />
          <PacksKeeper />
        </div>
      </TooltipProvider>
    </SessionContext>
  );
}
