import { sameJson } from '#app/_editor/document/same-json.ts';
import { orderNodes } from '#nodes/contract/plan/order-nodes.ts';
import type { ComparedNode, ComparedRun } from '../compared-run.ts';

/** How a node's results in two runs stand to each other. */
export type NodeComparison = {
  readonly node: string;
  readonly what: 'same' | 'differs' | 'only-first' | 'only-second' | 'neither';
  /** The first that differs, in the order of the graph: where the runs part. */
  readonly isFirst: boolean;
  readonly first: ComparedNode | undefined;
  readonly second: ComparedNode | undefined;
};

type Run = Pick<ComparedRun, 'document' | 'nodes'>;

/** Compares two runs node by node, in the order of the graphs. Results are equal when they are the same stored values. */
export function compareNodes(one: Run, other: Run): readonly NodeComparison[] {
  const { ordered, circular } = orderNodes(other.document.graph);
  const order = new Set([...ordered, ...circular, ...other.nodes.keys(), ...one.nodes.keys()]);
  let hasParted = false;
  return [...order]
    .filter((id) => one.nodes.has(id) || other.nodes.has(id))
    .map((node) => {
      const [first, second] = [one.nodes.get(node), other.nodes.get(node)];
      const what = compare(first, second);
      const isFirst = what === 'differs' && !hasParted;
      hasParted ||= isFirst;
      return { node, what, isFirst, first, second };
    });
}

function compare(
  first: ComparedNode | undefined,
  second: ComparedNode | undefined,
): NodeComparison['what'] {
  const [isFirst, isSecond] = [hasResult(first), hasResult(second)];
  if (isFirst && isSecond) return sameJson(hashes(first), hashes(second)) ? 'same' : 'differs';
  if (isFirst) return 'only-first';
  return isSecond ? 'only-second' : 'neither';
}

function hasResult(node: ComparedNode | undefined): boolean {
  return node !== undefined && Object.keys(node.outputs).length > 0;
}

function hashes(node: ComparedNode | undefined): Record<string, string> {
  const outputs = Object.entries(node?.outputs ?? {});
  return Object.fromEntries(outputs.map(([port, { hash }]) => [port, hash]));
}
