import { useEffect, useRef, useState } from 'react';
import { useRun } from '#app/_editor/state/session.ts';
import { FormHistory } from './form-history.tsx';
import { FormNotices } from './form-notices.tsx';
import { FormResult } from './form-result.tsx';

const besideEachOther = '(min-width: 64rem)';

/** What comes of a run; on a narrow screen it is brought into sight when one begins. */
export function FormOutcome() {
  const place = useRef<HTMLElement>(null);
  const [openedAt] = useState(Date.now);
  // An earlier run is told from its start too when the page opens.
  const isRunning = useRun(
    ({ run }) => run?.state === 'running' && (run.startedAt ?? 0) >= openedAt,
  );
  useEffect(() => {
    if (!isRunning || window.matchMedia(besideEachOther).matches) return;
    place.current?.scrollIntoView({ block: 'start' });
  }, [isRunning]);
  return (
    <section
      ref={place}
      aria-label="Result"
      className="order-2 flex min-w-0 scroll-mt-3 flex-col gap-3 lg:sticky lg:top-4 lg:self-start"
    >
      <FormNotices />
      <FormResult />
      <FormHistory />
    </section>
  );
}
