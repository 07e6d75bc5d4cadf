import { Orbit } from 'lucide-react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { LibraryPanel } from './library-panel.tsx';

/** The library of directions, where no node of the workflow gives one to look into. */
export function LibraryAlone() {
  return (
    <div className="flex h-full min-h-0 gap-4">
      <div className="min-w-0 flex-1">
        <EmptyState
          icon={Orbit}
          title="No node gives a direction"
          body="Add Edit direction to the graph, or use a saved direction from the list."
        />
      </div>
      <section
        aria-label="Library"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        tabIndex={0}
        className="w-88 shrink-0 overflow-auto rounded-md border bg-surface-1"
      >
        <LibraryPanel shown={null} title="" place={null} />
      </section>
    </div>
  );
}
