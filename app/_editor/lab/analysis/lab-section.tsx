import type { ReactNode } from 'react';

type LabSectionProps = {
  readonly title: string;
  /** How it is read. */
  readonly hint?: string | undefined;
  readonly children: ReactNode;
};

/** A titled part of the Lab. */
export function LabSection({ title, hint, children }: LabSectionProps) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <header>
        <h3 className="text-13 font-medium">{title}</h3>
        {hint === undefined ? null : <p className="text-12 text-ink-2">{hint}</p>}
      </header>
      {children}
    </section>
  );
}
