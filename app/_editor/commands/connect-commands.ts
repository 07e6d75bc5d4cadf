import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Command } from './command.ts';
import { needsOneNode } from './conditions.ts';

/** Edges, drawn by keyboard. */
export const connectCommands: readonly Command[] = [
  {
    ...{ id: 'connect-output', title: 'Connect an output', group: 'Connect', keys: ['C'] },
    isEnabled: (session) => needsPorts(session, 'output'),
    run: (session) => openConnecting(session, 'output'),
  },
  {
    ...{ id: 'connect-input', title: 'Connect an input', group: 'Connect', keys: ['Shift+C'] },
    isEnabled: (session) => needsPorts(session, 'input'),
    run: (session) => openConnecting(session, 'input'),
  },
];

function needsPorts(session: Session, side: Side): true | string {
  const chosen = needsOneNode(session);
  if (chosen !== true) return chosen;
  return listPorts(session, side).length > 0 || `This node has no ${side}s.`;
}

/** The only port of the side is chosen at once. */
function openConnecting(session: Session, side: Side): void {
  const [node] = session.document.getState().selection;
  if (node === undefined) return;
  const ports = listPorts(session, side);
  const [port] = ports;
  const isOnly = port !== undefined && ports.length === 1;
  session.view.setState({ connecting: isOnly ? { node, side, port } : { node, side } });
}

function listPorts({ document }: Session, side: Side): readonly string[] {
  const { workflow, selection } = document.getState();
  const [id = ''] = selection;
  const node = indexGraph(workflow.graph).nodesById.get(id);
  const definition = node && catalogue.get(node.type);
  return definition ? Object.keys(portsOf(definition, side)) : [];
}
