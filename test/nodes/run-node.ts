import type { Glimpse, NodeContext } from '#nodes/contract/define-node.ts';
import type { Toolbox, ToolName } from '#nodes/contract/toolbox.ts';

type Params = { parse(value: unknown): unknown };
type Runnable<Given, Values> = {
  readonly params: Params;
  readonly tools: readonly ToolName[];
  // biome-ignore lint/suspicious/noExplicitAny: each node type asks for its own tools.
  execute(given: Given, context: NodeContext<any>): Promise<Values>;
};

/** Runs one node on the given inputs with the tools at hand; params are completed with defaults. */
export async function runNode<Inputs, Values>(
  // biome-ignore lint/suspicious/noExplicitAny: params are parsed here, as the engine does.
  node: Runnable<{ inputs: Inputs; params: any }, Values>,
  inputs: NoInfer<Inputs>,
  options: { params?: Record<string, unknown>; tools?: Partial<Toolbox> } = {},
) {
  const notices: string[] = [];
  const records = new Map<string, unknown>();
  const progress: string[] = [];
  const glimpses: Glimpse[] = [];
  const outputs = await node.execute(
    { inputs, params: node.params.parse(options.params ?? {}) },
    {
      tools: { ...options.tools },
      signal: new AbortController().signal,
      report: ({ step, total }) => progress.push(`${step}/${total}`),
      show: (glimpse) => glimpses.push(glimpse),
      notice: (sentence) => notices.push(sentence),
      record: (name, trace) => records.set(name, trace),
    },
  );
  return { outputs, notices, records, progress, glimpses };
}
