import { WholePage } from './whole-page.tsx';

/** Keeps the screen while something is opened. */
export function OpeningPage({ text }: { readonly text: string }) {
  return (
    <WholePage role="status">
      <p className="animate-wait text-ink-2">{text}</p>
    </WholePage>
  );
}
