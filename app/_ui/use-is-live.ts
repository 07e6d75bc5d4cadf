'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether the page's scripts run; false while it is rendered on the server. What puts styles into the
 * markup itself waits for that: the page's policy lets scripts set them, but not markup.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
