import type { Page } from 'playwright-core';
import type { Graph } from '#nodes/contract/graph.ts';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';
import { openWorkflow } from '../acts/open-workflow.ts';
import type { Stage } from './prepare-stage.ts';

const empty: Graph = { nodes: [], edges: [], overrides: [] };

/** Goes to the editor of a new workflow that holds this graph. */
export async function openGraph(stage: Stage, page: Page, graph = empty): Promise<string> {
  const api = await stage.api();
  const name = `Story ${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await api.workflows.create({ name, document: workflowOf(graph, name) });
  await openWorkflow(page, id);
  return id;
}
