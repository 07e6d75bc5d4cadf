'use client';

import { useSyncExternalStore } from 'react';
import { themeKey } from './theme-script.ts';

export type Theme = 'system' | 'light' | 'dark';

const changed = 'tack-theme-changed';

/** The chosen theme and the way to choose another, kept for the next visit and shared with other tabs. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, readTheme, () => 'system' as const), chooseTheme];
}

function subscribe(listen: () => void) {
  const onStorage = () => {
    showTheme(readTheme());
    listen();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener(changed, listen);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener(changed, listen);
  };
}

function readTheme(): Theme {
  const shown = readKept() ?? document.documentElement.dataset['theme'];
  return shown === 'light' || shown === 'dark' ? shown : 'system';
}

/** What was kept; undefined where the browser keeps nothing for us, and the page itself then remembers. */
function readKept(): string | undefined {
  try {
    return localStorage.getItem(themeKey) ?? 'system';
  } catch {
    return undefined;
  }
}

function chooseTheme(theme: Theme) {
  showTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Kept for this page only: the browser does not let us store.
  }
  window.dispatchEvent(new Event(changed));
}

function showTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
