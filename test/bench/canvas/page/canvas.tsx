import '#app/globals.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Canvas } from '#app/_editor/canvas/canvas.tsx';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { createShownRun } from '#app/_editor/state/run-shown.ts';
import { createSession, SessionContext } from '#app/_editor/state/session.ts';
import { TooltipProvider } from '#app/_ui/tooltip-provider.tsx';
import { UiProvider } from '#app/_ui/ui-provider.tsx';
import { largeGraph } from './large-graph.ts';

const count = Number(new URLSearchParams(location.search).get('nodes'));
const graph = largeGraph(count);
const document = {
  format: 'tack-workflow',
  version: 1,
  name: 'Large',
  summary: '',
  graph,
} as const;
const saved = { id: 'large', name: 'Large', revision: 1, document } as unknown; // a session asks for no more
const session = createSession(saved as Parameters<typeof createSession>[0]);
const nodes = Object.fromEntries(
  graph.nodes.map(({ id }, index) => {
    const hash = index.toString(16).padStart(64, '0');
    const outputs = { image: { type: 'image' as const, hash } };
    return [id, { ...unheardNode, state: 'done' as const, seconds: 1, outputs }];
  }),
);
session.run.setState({ run: { ...createShownRun('run', nodes), state: 'done' } });

Object.assign(globalThis, { zoomIn: () => session.canvas.current?.zoomIn() });
const root = globalThis.document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider nonce={undefined}>
        <TooltipProvider>
          <SessionContext value={session}>
            <Canvas />
          </SessionContext>
        </TooltipProvider>
      </UiProvider>
    </QueryClientProvider>,
  );
}
