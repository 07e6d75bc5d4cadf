import '@xyflow/react/dist/style.css';
import { applyNodeChanges, type Node, ReactFlow, useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { largeGraph } from './large-graph.ts';

const count = Number(new URLSearchParams(location.search).get('nodes'));
const graph = largeGraph(count);
const plainNodes: Node[] = graph.nodes.map(({ id, position }) => ({
  ...{ id, position, data: { label: id } },
}));
const plainEdges = graph.edges.map(({ from, to }) => ({
  ...{ id: `${from.node}>${to.node}`, source: from.node, target: to.node },
}));

/** The library as its first example shows it: default nodes, default edges, nothing of ours. */
function Plain() {
  const [nodes, setNodes] = useState(plainNodes);
  return (
    <ReactFlow
      nodes={nodes}
      edges={plainEdges}
      onNodesChange={(changes) => setNodes((drawn) => applyNodeChanges(changes, drawn))}
      fitView
      fitViewOptions={{ maxZoom: 1, padding: 0.1 }}
      minZoom={0.1}
      maxZoom={4}
    >
      <ZoomIn />
    </ReactFlow>
  );
}

function ZoomIn() {
  const { zoomIn } = useReactFlow();
  Object.assign(globalThis, { zoomIn: () => zoomIn({ duration: 140 }) });
  return null;
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Plain />);
