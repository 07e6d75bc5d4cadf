import type { Page } from 'playwright-core';
import type { Workflow } from '#nodes/contract/graph.ts';
import { awaitSaved } from '../acts/await-saved.ts';
import type { Stage } from './prepare-stage.ts';

/** The document as the server has it, once what is on the canvas is saved. */
export async function readSaved(stage: Stage, page: Page): Promise<Workflow> {
  await awaitSaved(page);
  const api = await stage.api();
  const { document } = await api.workflows.find({ id: idOf(page) });
  return document;
}

/** The id of the workflow that a page shows. */
export function idOf(page: Page): string {
  const [, id] = /\/workflows\/([^/?#]+)/.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`${page.url()} shows no workflow.`);
  return id;
}
