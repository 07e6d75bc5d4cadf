import { AppError } from '#nodes/contract/errors.ts';
import type { DocumentValue } from '#nodes/contract/graph.ts';
import type { Plan, PlannedNode } from '#nodes/contract/plan/planned-node.ts';
import { type PortType, type PortValue, portTypes } from '#nodes/contract/ports.ts';
import type { EngineHost, ValueReference, ValueReferences } from './engine-host.ts';
import { executeNode } from './execute-node.ts';
import { keyNode } from './key-node.ts';
import { nameNode } from './name-node.ts';
import { nodeKey } from './node-key.ts';
import type { RunEvent } from './run-event.ts';
import { rememberValues } from './value-memory.ts';

/**
 * Runs a plan node by node, telling what happens as it happens. Stops at the first failure.
 *
 * A node whose key is known is not run. Keys are made of values, so a change upstream that ends in
 * the same value ends there.
 *
 * @throws the signal's reason when the run is cancelled; else an AppError whose details name the
 *         node: its own, or run/node-failed for anything that nobody foresaw
 */
export async function* runPlan(
  plan: Plan,
  outerHost: EngineHost,
  signal: AbortSignal,
): AsyncGenerator<RunEvent, void, undefined> {
  const host = rememberValues(outerHost);
  const results = new Map<string, ValueReferences>();
  yield { type: 'run-start', nodes: plan.map(({ id, title, runs }) => ({ id, title, runs })) };
  for (const node of plan) {
    signal.throwIfAborted();
    const overrides = await failAs(node, signal, () => placeOverrides(node, host));
    if (node.runs) yield* runNode({ node, overrides, results, host, signal });
    else {
      results.set(node.id, overrides);
      yield { type: 'node-overridden', node: node.id, outputs: overrides };
    }
  }
}

async function* runNode(given: {
  readonly node: PlannedNode;
  readonly overrides: ValueReferences;
  readonly results: Map<string, ValueReferences>;
  readonly host: EngineHost;
  readonly signal: AbortSignal;
}): AsyncGenerator<RunEvent, void, undefined> {
  const { node, overrides, results, host, signal } = given;
  yield { type: 'node-start', node: node.id };
  const start = host.now();
  const inputs = gatherInputs(node, results);
  const { result, cached } = await failAs(node, signal, async () => {
    const parts = await keyNode(node, inputs, host);
    const key = nodeKey(parts, host.hash);
    const known = await host.recall(key);
    if (known) return { result: known, cached: true };
    return { result: await executeNode({ node, inputs, key, parts, host, signal }), cached: false };
  });
  results.set(node.id, { ...result.outputs, ...overrides });
  for (const sentence of result.notices) yield { type: 'notice', node: node.id, sentence };
  yield {
    type: 'node-end',
    node: node.id,
    key: result.key,
    cached,
    seconds: (host.now() - start) / 1000,
    outputs: { ...result.outputs, ...overrides },
    replaced: pick(result.outputs, Object.keys(overrides)),
    traces: result.traces,
  };
}

/** Does a node's work; what fails in it fails as the node. */
async function failAs<T>(
  node: PlannedNode,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw nameNode(node, error);
  }
}

function gatherInputs(
  node: PlannedNode,
  results: ReadonlyMap<string, ValueReferences>,
): Record<string, ValueReference> {
  const inputs: Record<string, ValueReference> = {};
  for (const [name, source] of node.sources) {
    const value = results.get(source.node)?.[source.port];
    if (!value) throw new Error(`'${source.node}.${source.port}' was not there for '${node.id}'.`);
    inputs[name] = value;
  }
  return inputs;
}

async function placeOverrides(node: PlannedNode, host: EngineHost): Promise<ValueReferences> {
  const placed: Record<string, ValueReference> = {};
  for (const [port, value] of node.overrides) {
    const { type, label } = node.definition.outputs[port];
    if ('artifact' in value && !(await host.hasValue(value.artifact))) {
      throw new AppError(
        'artifact/not-found',
        `What was put in place of '${node.title}' (${label}) is not stored here: put it there again, or take it back.`,
        { details: { port, hash: value.artifact } },
      );
    }
    placed[port] = await placeOverride(type, value, host);
  }
  return placed;
}

async function placeOverride(
  type: PortType,
  value: DocumentValue,
  host: EngineHost,
): Promise<ValueReference> {
  if ('artifact' in value) return { type, hash: value.artifact };
  return host.storeValue(type, portTypes[type].parse(value.json) as PortValue);
}

function pick(references: ValueReferences, ports: readonly string[]): ValueReferences {
  return Object.fromEntries(Object.entries(references).filter(([port]) => ports.includes(port)));
}
