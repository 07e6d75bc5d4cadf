import type { Page } from 'playwright-core';
import { workflowOf } from '#test/helpers/tiny-workflows.ts';
import type { Stage } from '../stage/prepare-stage.ts';
import { openWorkflow } from './open-workflow.ts';

/** Goes to the editor of a new workflow without nodes. */
export async function openNew(stage: Stage, page: Page): Promise<void> {
  const api = await stage.api();
  const name = `Story ${crypto.randomUUID().slice(0, 8)}`;
  const empty = workflowOf({ nodes: [], edges: [], overrides: [] }, name);
  const { id } = await api.workflows.create({ name, document: empty });
  await openWorkflow(page, id);
}
