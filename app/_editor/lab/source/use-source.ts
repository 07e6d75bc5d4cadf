import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useDocument, useRun } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { findSource } from './find-source.ts';
import { pickValues } from './pick-values.ts';

const none = {};

/** Where a direction comes from, and the newest values on the way. */
export function useSource(output: Endpoint) {
  const graph = useDocument(({ workflow }) => workflow.graph);
  const source = useMemo(() => findSource(graph, catalogue, output.node), [graph, output.node]);
  const values = useRun(useShallow(({ run }) => pickValues(run?.nodes ?? none, output, source)));
  return { source, values };
}
