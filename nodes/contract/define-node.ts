import type * as z from 'zod';
import type { Ports, ValuesOf } from './ports.ts';
import type { Toolbox, ToolName } from './toolbox.ts';
import type { Preview } from './work.ts';

/** How far a node is: `step` of `total`, counted in what the node repeats (steps, tokens, beams). */
export type Progress = { readonly step: number; readonly total: number };

/**
 * What a node lets people see before it has a result: all it has written so far, a small picture, or
 * how much of its pack has been compared with the hashes in the manifest.
 */
export type Glimpse =
  | { readonly type: 'text'; readonly text: string; readonly attempt?: number | undefined }
  | ({ readonly type: 'preview' } & Preview)
  | { readonly type: 'check'; readonly bytes: number; readonly totalBytes: number };

export type NodeContext<Names extends ToolName = ToolName> = {
  readonly tools: Pick<Toolbox, Names>;
  /** Aborted when the person cancels. A node passes it on to its tools. */
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  /** Lets people see what there is so far; the newest counts, and none of it is kept. */
  show(glimpse: Glimpse): void;
  /** Tells the person one sentence that matters for this result. Kept with it, and told again from the cache. */
  notice(sentence: string): void;
  /** Keeps a trace for inspectors (loss per step, attempts). Never part of a downstream key. */
  record(name: string, trace: unknown): void;
};

type Given<Inputs extends Ports, Params extends z.ZodObject> = {
  readonly inputs: ValuesOf<Inputs>;
  readonly params: z.output<Params>;
};

/**
 * A node type. Three rules make caching legal: never change an input; the same inputs, params and
 * version give the same outputs (randomness comes from a `seed` param); effects only through tools.
 */
export type NodeDefinition<
  Type extends string = string,
  Inputs extends Ports = Ports,
  Params extends z.ZodObject = z.ZodObject,
  Outputs extends Ports = Ports,
  Names extends ToolName = ToolName,
> = {
  readonly type: Type;
  /** Bump when the same inputs and params would give another result. */
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly inputs: Inputs;
  readonly params: Params;
  readonly outputs: Outputs;
  /** The tools that `execute` uses; their versions are part of the node's key. */
  readonly tools: readonly Names[];
  /** Ids of the packs that this node's result depends on; their digests are part of its key. */
  packs?(given: Given<Inputs, Params>): readonly string[];
  /** Turns the params of an older version into today's. */
  upgrade?(params: Record<string, unknown>, from: number): Record<string, unknown>;
  execute(given: Given<Inputs, Params>, context: NodeContext<Names>): Promise<ValuesOf<Outputs>>;
};

/** Declares a node type: what it takes, what it gives, and how. */
export function defineNode<
  const Type extends string,
  const Inputs extends Ports,
  Params extends z.ZodObject,
  const Outputs extends Ports,
  const Names extends ToolName = never,
>(definition: NodeDefinition<Type, Inputs, Params, Outputs, Names>) {
  return definition;
}

/** A node type whose ports and params are only known at run time: what the engine works with. */
// biome-ignore lint/suspicious/noExplicitAny: `execute` is contravariant; the engine parses before it calls.
export type AnyNodeDefinition = NodeDefinition<string, any, any, any, any>;
