import type { ReactNode } from 'react';

type MergeBeneathProps = {
  /** What is merged. */
  readonly values: ReactNode;
  /** Where it is merged. */
  readonly children: ReactNode;
};

/** The values that are merged, which stay in sight however far one scrolls, and the merging beneath them. */
export function MergeBeneath({ values, children }: MergeBeneathProps) {
  return (
    <>
      <section
        aria-label="What is merged"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long values are scrolled by keys
        tabIndex={0}
        className="sticky -top-4 z-10 -mx-4 -mt-4 max-h-[40dvh] overflow-auto border-b bg-surface-2 p-4"
      >
        {values}
      </section>
      <section aria-label="Merge" className="flex flex-col gap-2 pt-4">
        <h3 className="text-12 font-medium text-ink-2">Merge</h3>
        {children}
      </section>
    </>
  );
}
