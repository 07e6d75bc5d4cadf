import type { ReactNode } from 'react';

type SectionProps = {
  readonly title: string;
  /** Keeps the title for screen readers only, where the place already says it. */
  readonly hideTitle?: boolean | undefined;
  /** Stands at the right end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of the inspector. */
export function Section({ title, hideTitle = false, aside, children }: SectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 border-b px-3 py-3 last:border-b-0">
      <header className={hideTitle && !aside ? 'sr-only' : 'flex min-h-5 items-center gap-2'}>
        <h3 className={hideTitle ? 'sr-only' : 'flex-1 text-12 font-medium text-ink-2'}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}
