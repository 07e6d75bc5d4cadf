import type { Session } from '#app/_editor/state/session.ts';
import type { DockTab, InspectorTab } from '#app/_editor/state/view-store.ts';
import type { Theme } from '#app/_ui/use-theme.ts';
import type { Command } from './command.ts';
import { needsGraph, needsNodes } from './conditions.ts';

const dockTabs: readonly (readonly [DockTab, string])[] = [
  ['timeline', 'Show the timeline'],
  ['queue', 'Show the queue'],
  ['history', 'Show earlier runs'],
  ['log', 'Show the log'],
];

const inspectorTabs: readonly (readonly [InspectorTab, string, string])[] = [
  ['settings', 'Show the settings of the node', '1'],
  ['result', 'Show the result of the node', '2'],
  ['why', 'Show why the node ran', '3'],
];

const themes: readonly (readonly [Theme, string])[] = [
  ['light', 'Use the light theme'],
  ['dark', 'Use the dark theme'],
  ['system', "Use the system's theme"],
];

/** What is in sight. */
export const viewCommands: readonly Command[] = [
  {
    ...{ id: 'commands', title: 'Show all commands', group: 'View', keys: ['Mod+K'] },
    run: ({ view }) => view.setState({ overlay: 'commands' }),
  },
  {
    ...{ id: 'shortcuts', title: 'Show all keys', group: 'View', keys: ['?'] },
    run: ({ view }) => view.setState({ overlay: 'shortcuts' }),
  },
  {
    ...{ id: 'direction-lab', title: 'Open the direction lab', group: 'View' },
    run: ({ view }) => view.setState({ overlay: 'lab', labNode: null }),
  },
  {
    ...{ id: 'fit-view', title: 'Fit the graph', group: 'View', keys: ['Shift+1', 'F'] },
    isEnabled: needsGraph,
    run: ({ canvas }) => canvas.current?.fitView(),
  },
  {
    ...{ id: 'zoom-to-selection', title: 'Zoom to the selection', group: 'View' },
    keys: ['Shift+2'],
    isEnabled: needsNodes(),
    run: ({ canvas }) => canvas.current?.zoomToSelection(),
  },
  {
    ...{ id: 'zoom-in', title: 'Zoom in', group: 'View', keys: ['+', '='], mayRepeat: true },
    run: ({ canvas }) => canvas.current?.zoomIn(),
  },
  {
    ...{ id: 'zoom-out', title: 'Zoom out', group: 'View', keys: ['-'], mayRepeat: true },
    run: ({ canvas }) => canvas.current?.zoomOut(),
  },
  {
    ...{ id: 'toggle-dock', title: 'Show or hide the dock', group: 'View', keys: ['Mod+J'] },
    run: ({ view }) => view.setState(({ isDockOpen }) => ({ isDockOpen: !isDockOpen })),
  },
  {
    ...{ id: 'toggle-inspector', title: 'Show or hide the inspector', group: 'View' },
    keys: ['Mod+I'],
    run: ({ view }) =>
      view.setState(({ isInspectorOpen }) => ({ isInspectorOpen: !isInspectorOpen })),
  },
  {
    ...{ id: 'toggle-map', title: 'Show or hide the map', group: 'View', keys: ['M'] },
    run: ({ view }) => view.setState(({ isMapOpen }) => ({ isMapOpen: !isMapOpen })),
  },
  ...inspectorTabs.map(
    ([inspectorTab, title, key]): Command => ({
      ...{ id: `inspect-${inspectorTab}`, title, group: 'View', keys: [key] },
      isEnabled: needsNodes(),
      run: ({ view }: Session) => view.setState({ inspectorTab, isInspectorOpen: true }),
    }),
  ),
  ...dockTabs.map(
    ([dockTab, title]): Command => ({
      ...{ id: `dock-${dockTab}`, title, group: 'View' },
      run: ({ view }: Session) => view.setState({ dockTab, isDockOpen: true }),
    }),
  ),
  ...themes.map(
    ([theme, title]): Command => ({
      ...{ id: `theme-${theme}`, title, group: 'View' },
      run: (_, { setTheme }) => setTheme(theme),
    }),
  ),
];
