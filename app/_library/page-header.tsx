import Link from 'next/link';
import { Logo } from '#app/_ui/logo.tsx';
import { ThemeSwitch } from '#app/_ui/theme-switch.tsx';

const places = [
  { href: '/workflows', label: 'Workflows' },
  { href: '/templates', label: 'Templates' },
  { href: '/gallery', label: 'Gallery' },
] as const;

/** Where one is among the pages around the editor. */
export type Place = (typeof places)[number]['href'];

/** The line at the top of every page around the editor. */
export function PageHeader({ here }: { readonly here: Place }) {
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b bg-surface-1 px-2 sm:gap-2 sm:px-3">
      <Link href="/" aria-label="Back to the editor" className="flex items-center rounded-md p-1">
        <Logo size={20} />
      </Link>
      <nav
        aria-label="Pages"
        className="flex h-full flex-1 items-center gap-3 pl-1 sm:gap-4 sm:pl-2"
      >
        {places.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === here ? 'page' : undefined}
            className="flex h-full items-center border-b-2 border-transparent text-ink-2 hover:text-ink-1 aria-[current]:border-accent aria-[current]:text-ink-1"
          >
            {label}
          </Link>
        ))}
      </nav>
      <ThemeSwitch />
    </header>
  );
}
