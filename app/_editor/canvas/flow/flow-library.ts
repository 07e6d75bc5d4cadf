import {
  applyEdgeChanges,
  applyNodeChanges,
  type EdgeChange,
  type NodeChange,
  type ReactFlowState,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { useCallback } from 'react';
import { farBelow } from '../opening/opening-viewport.ts';
import type { FlowEdge } from './flow-edge.ts';
import type { FlowNode } from './flow-node.ts';

export type FlowState = ReactFlowState<FlowNode, FlowEdge>;
export type NodeChanges = NodeChange<FlowNode>[];
export type EdgeChanges = EdgeChange<FlowEdge>[];

/** The nodes after what the library says happened to them. */
export function changeFlowNodes(nodes: readonly FlowNode[], changes: NodeChanges): FlowNode[] {
  return applyNodeChanges(changes, [...nodes]);
}

/** The edges after what the library says happened to them. */
export function changeFlowEdges(edges: readonly FlowEdge[], changes: EdgeChanges): FlowEdge[] {
  return applyEdgeChanges(changes, [...edges]);
}

/** Reads from the library's own store; renders again only when what was picked changes. */
export function useFlow<T>(pick: (state: ReactFlowState) => T): T {
  return useStore(pick);
}

/** Reads from the library's own store now, for event handlers. */
export function useReadFlow(): () => FlowState {
  return useStoreApi<FlowNode, FlowEdge>().getState;
}

/** Whether cards are so small that only titles and pictures can be made out. */
export function useIsFar(): boolean {
  return useFlow(({ transform }) => transform[2] < farBelow);
}

/** Returns how to let go of a port that was clicked to begin an edge. */
export function useForgetClick(): () => void {
  const store = useStoreApi<FlowNode, FlowEdge>();
  return useCallback(() => store.setState({ connectionClickStartHandle: null }), [store]);
}
