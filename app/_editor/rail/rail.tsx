import {
  Box,
  Download,
  History,
  Images,
  Keyboard,
  Library,
  ListVideo,
  Orbit,
  Plus,
} from 'lucide-react';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { RailLink } from './rail-link.tsx';
import { RailTheme } from './rail-theme.tsx';

/** The ways from the canvas to everything else, at its left edge. */
export function Rail() {
  const { view } = useSession();
  const isShowingRuns = useView(({ isDockOpen, dockTab }) => isDockOpen && dockTab === 'history');
  const shared = { size: 'large', tooltipSide: 'right' } as const;
  return (
    <nav
      aria-label="Tools"
      className="flex w-11 shrink-0 flex-col items-center gap-1 border-r bg-surface-1 py-1"
    >
      <IconButton
        {...shared}
        label="Add a node"
        shortcut="Space"
        icon={Plus}
        onClick={() => view.setState({ overlay: 'add-node' })}
      />
      <RailLink href="/workflows" label="Workflows" icon={Library} />
      <IconButton
        {...shared}
        label="Runs of this workflow"
        icon={ListVideo}
        pressed={isShowingRuns}
        onClick={() => view.setState({ isDockOpen: !isShowingRuns, dockTab: 'history' })}
      />
      <RailLink href="/gallery" label="Gallery" icon={Images} />
      <IconButton
        {...shared}
        label="Directions"
        icon={Orbit}
        onClick={() => view.setState({ overlay: 'lab', labNode: null })}
      />
      <IconButton
        {...shared}
        label="Packs"
        icon={Box}
        onClick={() => view.setState({ overlay: 'packs' })}
      />
      <span className="flex-1" />
      <IconButton
        {...shared}
        label="Revisions"
        icon={History}
        onClick={() => view.setState({ overlay: 'revisions' })}
      />
      <IconButton
        {...shared}
        label="Export"
        icon={Download}
        onClick={() => view.setState({ overlay: 'export' })}
      />
      <IconButton
        {...shared}
        label="Keyboard shortcuts"
        shortcut="?"
        icon={Keyboard}
        onClick={() => view.setState({ overlay: 'shortcuts' })}
      />
      <RailTheme />
    </nav>
  );
}
