import { useDocument } from '#app/_editor/state/session.ts';

/** What is selected, in detail. */
export function Inspector() {
  const selected = useDocument(({ selection }) => [...selection].join(', '));
  return (
    <aside className="w-90 border-l p-3" aria-label="Inspector">
      {selected || 'Nothing is selected.'}
    </aside>
  );
}
