import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workflow } from '#nodes/contract/graph.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';

/** Where the workflows lie that come with Tack. */
export const templatesFolder = fileURLToPath(new URL('../../../public/workflows', import.meta.url));

/** The template that a person starts from. */
export const defaultTemplate = 'default-edit';

/** A workflow to begin with. */
export type Template = {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** Path of a picture on this server; null for a workflow that begins with none. */
  readonly thumbnail: string | null;
};

/** Lists the workflows that come with Tack, the default edit first. */
export async function listTemplates(folder = templatesFolder): Promise<Template[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  const templates = await Promise.all(
    files.map(async (file) =>
      describe(basename(file, '.json'), await readWorkflow(join(folder, file))),
    ),
  );
  const isFirst = ({ id }: Template) => Number(id === defaultTemplate);
  return templates.toSorted((a, b) => isFirst(b) - isFirst(a));
}

function describe(id: string, { name, summary, tags = [], graph }: Workflow): Template {
  const picture = graph.nodes.find(({ type }) => type === 'image')?.params['picture'];
  const thumbnail = typeof picture === 'string' ? `/samples/${basename(picture)}` : null;
  return { id, name, summary, tags, thumbnail };
}
