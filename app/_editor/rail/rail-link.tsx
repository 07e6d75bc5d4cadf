import Link from 'next/link';
import { buttonLook } from '#app/_ui/button-look.ts';
import type { Icon } from '#app/_ui/icon.ts';
import { Tooltip } from '#app/_ui/tooltip.tsx';

type RailLinkProps = { readonly href: string; readonly label: string; readonly icon: Icon };

/** The way to another page. */
export function RailLink({ href, label, icon: Drawing }: RailLinkProps) {
  return (
    <Tooltip text={label} side="right">
      <Link href={href} aria-label={label} className={buttonLook('bare', 'large', 'square')}>
        <Drawing aria-hidden size={20} strokeWidth={1.75} />
      </Link>
    </Tooltip>
  );
}
