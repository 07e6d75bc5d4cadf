'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';

type MoreButtonProps = { readonly isBusy: boolean; readonly onMore: () => void };

/** The end of a list that goes on: comes by itself when it is scrolled to, or when it is pressed. */
export function MoreButton({ isBusy, onMore }: MoreButtonProps) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    if (!end.current || isBusy) return;
    const watcher = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && latest.current(),
      { rootMargin: '400px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [isBusy]);
  return (
    <div ref={end} className="flex justify-center py-2">
      <Button busy={isBusy ? 'Fetching more' : undefined} onClick={onMore}>
        Show more
      </Button>
    </div>
  );
}
