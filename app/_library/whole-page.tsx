import type { ReactNode } from 'react';
import { Logo } from '#app/_ui/logo.tsx';

type WholePageProps = {
  readonly children: ReactNode;
  /** What the page stands for: something on its way is told to screen readers, a failure at once. */
  readonly role?: 'status' | undefined;
};

/** A page that has a few words to say and nothing else, under Tack's mark. */
export function WholePage({ children, role }: WholePageProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-4 p-6">
      <Logo size={32} />
      <div role={role} className="flex w-full max-w-100 flex-col items-center gap-3 text-center">
        {children}
      </div>
    </main>
  );
}
