import Link from 'next/link';
import { WholePage } from './_library/whole-page.tsx';
import { buttonLook } from './_ui/button-look.ts';

export default function NotFoundPage() {
  return (
    <WholePage>
      <div>
        <h1 className="text-15 font-medium">There is nothing at this address</h1>
        <p className="text-ink-2">It may have been deleted, or the address has a mistake.</p>
      </div>
      <Link href="/workflows" className={buttonLook('primary')}>
        Show all workflows
      </Link>
    </WholePage>
  );
}
