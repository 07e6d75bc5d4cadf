import type { Graph } from '#nodes/contract/graph.ts';
import type { Sizes } from '../size.ts';
import { type Layout, layOut } from './lay-out.ts';

/** What the layout worker is sent, and what it sends back. */
export type LayoutRequest = { readonly graph: Graph; readonly sizes: Sizes };
export type LayoutAnswer = Layout;

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const answer: LayoutAnswer = layOut(data.graph, data.sizes);
  self.postMessage(answer);
});
