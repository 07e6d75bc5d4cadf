'use client';

import { useEffect, useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { LibraryOverlays } from '#app/_library/library-overlays.tsx';
import { readCompared } from '#app/_library/read-compared.ts';
import { TooltipProvider } from '#app/_ui/tooltip-provider.tsx';
import { Canvas } from './canvas/canvas.tsx';
import { Dock } from './dock/dock.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { keepPauses } from './overrides/pausing/kept-pauses.ts';
import { PausedBanner } from './overrides/pausing/paused-banner.tsx';
import { Overlays } from './palette/overlays.tsx';
import { Rail } from './rail/rail.tsx';
import { SaveBanners } from './saving/save-banners.tsx';
import { createSession, type SavedWorkflow, SessionContext } from './state/session.ts';
import { TopBar } from './top-bar/top-bar.tsx';

/** The editor of one workflow: the canvas in the middle, everything else around it. */
export function Editor({ saved }: { readonly saved: SavedWorkflow }) {
  const [session] = useState(() => createSession(saved));
  useEffect(() => {
    session.save.open();
    const stopKeeping = keepPauses(session);
    session.view.setState({ compared: readCompared(window.location.search) });
    const latest = api.runs.list.query({ workflowId: session.workflowId, limit: 1 });
    // Without an earlier run the cards stay empty; whatever hinders this hinders the next call too.
    latest.then(([run]) => run && session.run.follow(run.id)).catch(() => {});
    return () => {
      stopKeeping();
      session.run.leave();
      session.save.close();
    };
  }, [session]);
  return (
    <SessionContext value={session}>
      <TooltipProvider>
        <div className="flex h-dvh flex-col overflow-hidden">
          <TopBar />
          <SaveBanners />
          <div className="flex min-h-0 flex-1">
            <Rail />
            <main className="relative min-w-0 flex-1">
              <Canvas />
              <PausedBanner />
            </main>
            <Inspector />
          </div>
          <Dock />
          <Overlays />
          <LibraryOverlays />
        </div>
      </TooltipProvider>
    </SessionContext>
  );
}
