import { diffWorkflows, type NodeChange } from '#app/_editor/document/compare/diff-workflows.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { tellOverrideChange } from '#app/_editor/document/tell-override-change.ts';
import { titleParam } from '#app/_editor/document/title-param.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Edge, Graph, GraphNode, Workflow } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

const longestValue = 120;

/** What sets a document apart from another, one sentence each, the weightiest first. */
export function listChanges(before: Workflow, after: Workflow): string[] {
  const diff = diffWorkflows(before, after);
  const moved = diff.nodes.changed.filter(({ hasMoved }) => hasMoved).length;
  const tellRemoved = tellEdges(before.graph, 'Edge removed');
  const tellAdded = tellEdges(after.graph, 'Edge added');
  return [
    ...(diff.hasOtherName ? [`Renamed from “${before.name}” to “${after.name}”`] : []),
    ...diff.nodes.changed.flatMap(tellNode),
    ...diff.nodes.added.map((node) => `${titleOf(node, catalogue)} added`),
    ...diff.nodes.removed.map((node) => `${titleOf(node, catalogue)} removed`),
    ...diff.overrides.map(({ node, port, after: now, before: then }) => {
      const found = indexGraph(now ? after.graph : before.graph).nodesById.get(node);
      return `${tellPort(found, 'outputs', port)} ${tellOverrideChange(then, now)}`;
    }),
    ...diff.edges.added.map(tellAdded),
    ...diff.edges.removed.map(tellRemoved),
    ...(moved > 0 ? [`${moved} ${moved === 1 ? 'node' : 'nodes'} moved`] : []),
    ...(diff.hasOtherDrawing ? ['Groups, notes or lines changed'] : []),
    ...(diff.hasOtherFace ? ['Description, tags or simple view changed'] : []),
  ];
}

function tellNode({ before, after, params, hasOtherTitle, hasOtherMarks }: NodeChange): string[] {
  const title = titleOf(before, catalogue);
  const changed = params.map((change) => {
    const name = titleParam(catalogue.get(after.type), change.param);
    return `${name} of ${title}: ${tellValue(change.before)} → ${tellValue(change.after)}`;
  });
  if (hasOtherTitle) changed.push(`${title} renamed to ${titleOf(after, catalogue)}`);
  if (hasOtherMarks) changed.push(`${title} pinned, disabled or noted otherwise`);
  return changed;
}

function tellValue(value: unknown): string {
  if (value === undefined) return 'default';
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) {
    return `picture ${value.slice(0, 6)}`;
  }
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function tellEdges(graph: Graph, verb: string): (edge: Edge) => string {
  const nodes = indexGraph(graph).nodesById;
  return ({ from, to }) => {
    const start = tellPort(nodes.get(from.node), 'outputs', from.port);
    return `${verb}: ${start} → ${tellPort(nodes.get(to.node), 'inputs', to.port)}`;
  };
}

function tellPort(node: GraphNode | undefined, side: 'inputs' | 'outputs', port: string): string {
  if (!node) return port;
  const ports = catalogue.get(node.type)?.[side] ?? {};
  const label = Object.hasOwn(ports, port) ? ports[port]?.label : undefined;
  return `${label ?? port} of ${titleOf(node, catalogue)}`;
}
