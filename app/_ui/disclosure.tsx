'use client';

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';

type DisclosureProps = {
  readonly title: string;
  readonly isOpen?: boolean | undefined;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
};

/** Something that is shown when it is asked for. */
export function Disclosure({ title, isOpen: startsOpen = false, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <div className="flex flex-col gap-2">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex w-fit items-center gap-1 text-12 text-ink-2 hover:text-ink-1"
      >
        <ChevronRight aria-hidden size={14} className={isOpen ? 'rotate-90' : ''} />
        {title}
      </button>
      {isOpen ? children : null}
    </div>
  );
}
