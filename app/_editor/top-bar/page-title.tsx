import { useEffect } from 'react';
import { tellShare } from '#app/_editor/state/run-words.ts';
import { useDocument, useRun } from '#app/_editor/state/session.ts';
import { useRunOutlook } from '#app/_editor/state/use-run-outlook.ts';

/** Keeps the tab's title: the workflow's name, and how far its run is. */
export function PageTitle() {
  const name = useDocument(({ workflow }) => workflow.name);
  const isRunning = useRun(({ run }) => run?.state === 'running');
  const share = useRunOutlook()?.share ?? 0;
  const title = isRunning ? `${tellShare(share)} · ${name}` : `${name} · Tack`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
