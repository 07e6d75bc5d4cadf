import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { type PortType, type PortValue, portTypes } from '#nodes/contract/ports.ts';

/** What a node gave in a run: the values that count downstream, and what it recorded beside them. */
export type NodeFacts = {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly traces: Readonly<Record<string, unknown>>;
};

/** What a pack says of itself that a diagnosis leans on. */
export type PackFacts = {
  /** PSNR in dB below which its autoencoder knows a picture badly; null = knows no bounds. */
  readonly usualPsnr: number | null;
  readonly steps: number;
  readonly guidance: number;
  readonly attentionGuided: number;
  readonly attentionInjected: number;
};

/** What is known of a run. Nodes that gave nothing and packs that nobody knows are left out. */
export type RunFacts = {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, NodeFacts>;
  readonly packs: ReadonlyMap<string, PackFacts>;
};

/** The value of an output; undefined where it is not known or of another type. */
export function readValue<T extends PortType>(
  facts: RunFacts,
  output: Endpoint | undefined,
  type: T,
): PortValue<T> | undefined {
  const value = output && facts.nodes.get(output.node)?.outputs[output.port];
  // The schema at `type` parses to the value of that very type, which TypeScript cannot see.
  return portTypes[type].safeParse(value).data as PortValue<T> | undefined;
}
