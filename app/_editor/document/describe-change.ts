import { catalogue as allNodes } from '#nodes/catalogue.ts';
import type { Catalogue, GraphNode, Workflow } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { clipText } from './clip-text.ts';
import {
  diffWorkflows,
  type NodeChange,
  type OverrideChange,
  type ParamChange,
  type WorkflowDiff,
} from './compare/diff-workflows.ts';
import { tellOverrideChange } from './tell-override-change.ts';
import { titleParam } from './title-param.ts';

const longestLine = 200;
const longestValue = 40;

/** What changed between two documents, in one line: "Steps of Edit 50 -> 100; 2 nodes added". */
export function describeChange(
  before: Workflow,
  after: Workflow,
  catalogue: Catalogue = allNodes,
): string {
  if (before === after) return 'Nothing changed';
  const diff = diffWorkflows(before, after);
  const phrases = [
    diff.hasOtherName ? `renamed to ${after.name}` : null,
    ...diff.nodes.changed.flatMap((change) => describeNode(change, catalogue)),
    ...diff.overrides.map((change) => describeOverride(change, after, catalogue)),
    ...describeCounts(diff, catalogue),
  ].filter((phrase) => phrase !== null);
  const line = phrases.join('; ') || 'nothing changed';
  return clipLine(line.charAt(0).toUpperCase() + line.slice(1), longestLine);
}

function describeNode(change: NodeChange, catalogue: Catalogue): string[] {
  const { before, after } = change;
  const title = titleOf(before, catalogue);
  const params = change.params.map((param) => tellParam(param, after, catalogue));
  const marks = [
    change.hasOtherTitle ? `${title} renamed to ${titleOf(after, catalogue)}` : null,
    before.isDisabled === after.isDisabled
      ? null
      : `${title} ${after.isDisabled ? 'disabled' : 'enabled'}`,
    before.isPinned === after.isPinned
      ? null
      : `${title} ${after.isPinned ? 'pinned' : 'unpinned'}`,
    before.note === after.note ? null : `note of ${title} changed`,
  ];
  return [...params, ...marks.filter((mark) => mark !== null)];
}

function tellParam(change: ParamChange, node: GraphNode, catalogue: Catalogue): string {
  const definition = catalogue.get(node.type);
  const name = titleParam(definition, change.param);
  const place = `${name} of ${titleOf(node, catalogue)}`;
  const values = [change.before, change.after].map((value) => showValue(value));
  if (values.some((value) => value === null)) return `${place} changed`;
  return `${place} ${values.join(' -> ')}`;
}

/** A value short enough to be read in passing; null where it is not. */
function showValue(value: ParamChange['before']): string | null {
  if (value === undefined) return 'default';
  if (typeof value === 'object' && value !== null) return null;
  const shown = typeof value === 'string' ? `"${value}"` : String(value);
  return shown.length > longestValue || shown.includes('\n') ? null : shown;
}

function describeOverride(
  { node, port, before, after }: OverrideChange,
  { graph }: Workflow,
  catalogue: Catalogue,
): string {
  const found = graph.nodes.find(({ id }) => id === node);
  const ports = catalogue.get(found?.type ?? '')?.outputs ?? {};
  const label = Object.hasOwn(ports, port) ? ports[port].label : port;
  const verb = tellOverrideChange(before, after);
  return `${label} of ${found ? titleOf(found, catalogue) : node} ${verb}`;
}

function describeCounts({ nodes, edges, ...diff }: WorkflowDiff, catalogue: Catalogue): string[] {
  const [added] = nodes.added;
  const moved = nodes.changed.filter(({ hasMoved }) => hasMoved).length;
  const isOneAdded = added && nodes.added.length === 1;
  return [
    isOneAdded ? `${titleOf(added, catalogue)} added` : count(nodes.added.length, 'node', 'added'),
    count(nodes.removed.length, 'node', 'removed'),
    count(edges.added.length, 'edge', 'added'),
    count(edges.removed.length, 'edge', 'removed'),
    count(moved, 'node', 'moved'),
    diff.hasOtherDrawing ? 'groups, notes or lines changed' : null,
    diff.hasOtherFace ? 'description or simple view changed' : null,
  ].filter((phrase) => phrase !== null);
}

function count(number: number, noun: string, verb: string): string | null {
  if (number === 0) return null;
  return `${number} ${noun}${number === 1 ? '' : 's'} ${verb}`;
}

function clipLine(line: string, most: number): string {
  return line.length <= most ? line : `${clipText(line, most - 1)}…`;
}
