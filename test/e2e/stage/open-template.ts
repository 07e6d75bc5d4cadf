import type { Page } from 'playwright-core';
import { openWorkflow } from '../acts/open-workflow.ts';
import type { Stage } from './prepare-stage.ts';

/** Goes to the editor of a new workflow made out of a template: the default edit unless told. */
export async function openTemplate(
  stage: Stage,
  page: Page,
  template = 'default-edit',
): Promise<string> {
  const api = await stage.api();
  const { id } = await api.templates.open({ id: template });
  await openWorkflow(page, id);
  return id;
}
