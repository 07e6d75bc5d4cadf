import type { Glimpse, Progress } from '#nodes/contract/define-node.ts';
import type { PortType, PortValue } from '#nodes/contract/ports.ts';
import type { Toolbox, ToolName } from '#nodes/contract/toolbox.ts';
import type { KeyParts } from './node-key.ts';

/** A stored value: what it is and the hash it is stored under. */
export type ValueReference = { readonly type: PortType; readonly hash: string };
export type ValueReferences = Readonly<Record<string, ValueReference>>;

/** What is remembered of a node that ran. */
export type NodeResult = {
  readonly key: string;
  readonly parts: KeyParts;
  readonly outputs: ValueReferences;
  readonly notices: readonly string[];
  /** Name -> hash of the stored trace. */
  readonly traces: Readonly<Record<string, string>>;
  /** How long the node took when it ran. */
  readonly seconds: number;
};

/** What the engine needs of the world around it. */
export type EngineHost = {
  /** SHA-256 of a text, 64 hex digits. */
  hash(text: string): string;
  now(): number;
  storeValue(type: PortType, value: PortValue): Promise<ValueReference>;
  /** Whether a value is stored; marks it as used. */
  hasValue(hash: string): Promise<boolean>;
  loadValue(reference: ValueReference): Promise<PortValue>;
  /** Stores a trace for inspectors; returns its hash. */
  storeTrace(trace: unknown): Promise<string>;
  /** The result under this key, when all of it is still there. */
  recall(key: string): Promise<NodeResult | null>;
  remember(result: NodeResult): Promise<void>;
  tools(names: readonly ToolName[]): Promise<Partial<Toolbox>>;
  /** A tool's version, and how it computes if it runs models. */
  describeTool(
    name: ToolName,
  ): Promise<{ readonly version: string; readonly numerics: string | null }>;
  packDigest(pack: string): Promise<string>;
  onProgress(node: string, progress: Progress): void;
  onGlimpse(node: string, glimpse: Glimpse): void;
};
