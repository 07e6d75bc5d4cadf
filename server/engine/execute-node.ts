import type { NodeContext } from '#nodes/contract/define-node.ts';
import type { PlannedNode } from '#nodes/contract/plan/planned-node.ts';
import { type Port, type PortValue, portTypes } from '#nodes/contract/ports.ts';
import type { Toolbox } from '#nodes/contract/toolbox.ts';
import type { EngineHost, NodeResult, ValueReference, ValueReferences } from './engine-host.ts';
import { loadInputs } from './load-inputs.ts';
import type { KeyParts } from './node-key.ts';

type Execution = {
  readonly node: PlannedNode;
  readonly inputs: ValueReferences;
  readonly key: string;
  readonly parts: KeyParts;
  readonly host: EngineHost;
  readonly signal: AbortSignal;
};

/**
 * Runs one node, stores what it gives and remembers it under its key.
 *
 * @throws whatever the node or the host throws; TypeError for an output of the wrong type
 */
export async function executeNode(execution: Execution): Promise<NodeResult> {
  const { node, key, parts, host, signal } = execution;
  const notices: string[] = [];
  const traces: Record<string, unknown> = {};
  const start = host.now();
  const outputs = await execute(execution, {
    tools: (await host.tools(node.definition.tools)) as Toolbox, // all that the node declares are in it
    signal,
    report: (progress) => host.onProgress(node.id, progress),
    show: (glimpse) => host.onGlimpse(node.id, glimpse),
    notice: (sentence) => notices.push(sentence),
    record: (name, trace) => {
      traces[name] = trace;
    },
  });
  const seconds = (host.now() - start) / 1000;
  const result = {
    key,
    parts,
    outputs: await storeOutputs(node, outputs, host),
    notices,
    traces: await storeTraces(traces, host),
    seconds,
  };
  await host.remember(result);
  return result;
}

async function execute(
  { node, inputs, host }: Execution,
  context: NodeContext,
): Promise<Record<string, unknown>> {
  const values = await loadInputs(inputs, host);
  return node.definition.execute({ inputs: values, params: node.params }, context);
}

async function storeOutputs(
  node: PlannedNode,
  outputs: Record<string, unknown>,
  host: EngineHost,
): Promise<ValueReferences> {
  const stored: Record<string, ValueReference> = {};
  for (const [name, port] of Object.entries<Port>(node.definition.outputs)) {
    const value = outputs[name];
    if (value === undefined && port.optional) continue;
    const parsed = portTypes[port.type].safeParse(value);
    if (!parsed.success) {
      throw new TypeError(`'${name}' is no ${port.type}.`, { cause: parsed.error });
    }
    stored[name] = await host.storeValue(port.type, parsed.data as PortValue);
  }
  return stored;
}

async function storeTraces(traces: Readonly<Record<string, unknown>>, host: EngineHost) {
  const stored: Record<string, string> = {};
  for (const [name, trace] of Object.entries(traces)) stored[name] = await host.storeTrace(trace);
  return stored;
}
