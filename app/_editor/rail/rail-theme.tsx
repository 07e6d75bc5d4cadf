import { SunMoon } from 'lucide-react';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { Menu } from '#app/_ui/menu.tsx';
import { useTheme } from '#app/_ui/use-theme.ts';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Chooses light, dark, or whatever the system says. */
export function RailTheme() {
  const [theme, setTheme] = useTheme();
  const items = themes.map(({ value, label }) => ({
    ...{ type: 'item' as const, label, checked: value === theme },
    onSelect: () => setTheme(value),
  }));
  return (
    <Menu items={items} side="right" align="end">
      <IconButton label="Theme" icon={SunMoon} size="large" tooltipSide="right" />
    </Menu>
  );
}
