import '@xyflow/react/dist/style.css';
import {
  applyNodeChanges,
  Background,
  type NodeChange,
  type NodeTypes,
  ReactFlow,
} from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { type FlowNode, toFlowEdges, toFlowNodes } from './flow-elements.ts';
import { NodeCard } from './node-card.tsx';

/** Outside the component: a new object would mount every card anew. */
const nodeTypes: NodeTypes = { card: NodeCard };

/** The graph, drawn. Only this folder knows xyflow. */
export function Canvas() {
  const { document } = useSession();
  const graph = useDocument(({ workflow }) => workflow.graph);
  const [nodes, setNodes] = useState<FlowNode[]>(() => toFlowNodes(graph, []));
  useEffect(() => setNodes((drawn) => toFlowNodes(graph, drawn)), [graph]);
  const change = useCallback(
    (changes: NodeChange<FlowNode>[]) => setNodes((drawn) => applyNodeChanges(changes, drawn)),
    [],
  );
  const select = useCallback(
    ({ nodes: selected }: { nodes: FlowNode[] }) => document.select(selected.map(({ id }) => id)),
    [document],
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={toFlowEdges(graph)}
      nodeTypes={nodeTypes}
      onNodesChange={change}
      onSelectionChange={select}
      fitView
      minZoom={0.1}
      maxZoom={4}
    >
      <Background />
    </ReactFlow>
  );
}
