import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import type { DirectionSource } from './find-source.ts';

/** Hashes of a direction and of what it was found from, as far as runs have given them. */
export type SourceValues = {
  readonly direction: string | undefined;
  readonly beforeCaptions: string | undefined;
  readonly beforeEmbedding: string | undefined;
  readonly beforeTokens: string | undefined;
  readonly afterCaptions: string | undefined;
  readonly afterEmbedding: string | undefined;
  readonly afterTokens: string | undefined;
};

type Nodes = Readonly<Record<string, NodeRun>>;

/** Takes the newest values of a direction and its source from what is known of the nodes. */
export function pickValues(
  nodes: Nodes,
  output: Endpoint,
  source: DirectionSource | null,
): SourceValues {
  const hashOf = (end: Endpoint | undefined) => end && nodes[end.node]?.outputs[end.port]?.hash;
  const tokensOf = (end: Endpoint | undefined) => end && nodes[end.node]?.traces['tokens'];
  const { before, after } = source ?? {};
  return {
    direction: hashOf(output),
    beforeCaptions: hashOf(before?.captions),
    beforeEmbedding: hashOf(before?.embedding),
    beforeTokens: tokensOf(before?.embedding),
    afterCaptions: hashOf(after?.captions),
    afterEmbedding: hashOf(after?.embedding),
    afterTokens: tokensOf(after?.embedding),
  };
}
