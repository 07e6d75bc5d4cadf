import type { ReactNode } from 'react';

type BannerProps = {
  /** What it is about, for those who do not see it. */
  readonly label: string;
  readonly tone: 'plain' | 'danger';
  /** What is the matter, in a sentence. */
  readonly text: string;
  readonly detail?: string | undefined;
  /** Buttons: what can be done about it. */
  readonly children: ReactNode;
};

/** A line across the page that stays until something was decided. */
export function Banner({ label, tone, text, detail, children }: BannerProps) {
  const look = tone === 'danger' ? 'bg-danger-quiet' : 'bg-accent-quiet';
  return (
    <section
      aria-label={label}
      className={`flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1.5 ${look}`}
    >
      <p role={tone === 'danger' ? 'alert' : 'status'} className="min-w-0 flex-1">
        <span className="font-medium">{text}</span>{' '}
        {detail !== undefined && <span className="text-ink-2">{detail}</span>}
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </section>
  );
}
