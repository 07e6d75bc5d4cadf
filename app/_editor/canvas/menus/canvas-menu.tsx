import { useMemo } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { MenuAt } from '#app/_ui/menu-at.tsx';
import { useAttempt } from '../actions/use-attempt.ts';
import { useCanvas, useCanvasStore } from '../flow/canvas-context.ts';
import { edgeMenu } from './edge-menu.ts';
import { groupMenu } from './group-menu.ts';
import type { MenuTools } from './menu-tools.ts';
import { nodeMenu } from './node-menu.ts';
import { noteMenu } from './note-menu.ts';
import { paneMenu } from './pane-menu.ts';

type OpenMenu = NonNullable<ReturnType<ReturnType<typeof useCanvasStore>['getState']>['menu']>;

/** The menu of what was right-clicked on the canvas. */
export function CanvasMenu() {
  const session = useSession();
  const canvas = useCanvasStore();
  const attempt = useAttempt();
  const menu = useCanvas((state) => state.menu);
  const items = useMemo(
    () => (menu ? itemsOf(menu, { session, canvas, attempt }) : []),
    [menu, session, canvas, attempt],
  );
  return (
    <MenuAt
      point={menu?.screen ?? null}
      label="Menu of the canvas"
      items={items}
      onClose={() => canvas.setState({ menu: null })}
    />
  );
}

function itemsOf(menu: OpenMenu, tools: MenuTools) {
  switch (menu.type) {
    case 'pane':
      return paneMenu(tools, menu);
    case 'node':
      return nodeMenu(tools, menu.id);
    case 'edge':
      return edgeMenu(tools, menu);
    case 'group':
      return groupMenu(tools, menu.id);
    case 'note':
      return noteMenu(tools, menu.id);
  }
}
