'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { SegmentedControl } from './segmented-control.tsx';
import { useTheme } from './use-theme.ts';

const segments = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const;

/** Chooses light, dark, or whatever the system says. */
export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  return (
    <SegmentedControl
      label="Theme"
      segments={segments}
      value={theme}
      onChange={setTheme}
      iconsOnly
    />
  );
}
