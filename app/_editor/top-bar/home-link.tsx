import Link from 'next/link';
import { buttonLook } from '#app/_ui/button-look.ts';
import { Logo } from '#app/_ui/logo.tsx';
import { Tooltip } from '#app/_ui/tooltip.tsx';

/** Tack's mark, and the way to all workflows. */
export function HomeLink() {
  return (
    <Tooltip text="All workflows">
      <Link
        href="/workflows"
        aria-label="All workflows"
        className={buttonLook('bare', 'medium', 'square')}
      >
        <Logo size={20} />
      </Link>
    </Tooltip>
  );
}
