import { ChevronDown } from 'lucide-react';
import type { UsablePacks } from '#app/_editor/state/packs-store.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { Menu } from '#app/_ui/menu.tsx';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';

type RunMenuProps = { readonly blocked: string | undefined; readonly onVary: () => void };

/** The other ways to run. */
export function RunMenu({ blocked, onVary }: RunMenuProps) {
  const { document, packs } = useSession();
  const { start } = useRunActions();
  const targets = [...useDocument((state) => state.selection)];
  const reason = tellWhyNot(document.getState().workflow.graph, packs.getState().usable, targets);
  const items: readonly MenuItem[] = [
    { ...item('Run', blocked, () => void start()), shortcut: 'Mod+Enter' },
    { ...item('Run to selected', reason, () => void start(targets)), shortcut: 'Mod+Shift+Enter' },
    item(
      'Run and pause after selected',
      blocked ?? (targets.length === 0 ? nothing : undefined),
      () => void start([], { breakpoints: targets }),
    ),
    {
      ...item('Run without the cache', blocked, () => void start([], { fresh: true })),
      shortcut: 'Mod+Alt+Enter',
    },
    { type: 'separator' },
    item('Run several variants', blocked, onVary),
  ];
  return (
    <Menu items={items} align="end">
      <IconButton
        icon={ChevronDown}
        label="Other ways to run"
        variant="primary"
        className="-ml-px w-6! rounded-l-none border-l-surface-1"
      />
    </Menu>
  );
}

const nothing = 'Select a node first.';

function tellWhyNot(
  graph: Graph,
  packs: UsablePacks,
  targets: readonly string[],
): string | undefined {
  return targets.length === 0
    ? nothing
    : findProblems(graph, catalogue, { targets, packs })[0]?.message;
}

function item(
  label: string,
  disabledReason: string | undefined,
  onSelect: () => void,
): MenuItem & { readonly type: 'item' } {
  return { type: 'item', label, disabledReason, onSelect };
}
