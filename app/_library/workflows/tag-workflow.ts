import { api } from '#app/_api/api-client.ts';
import { setTags } from '#app/_editor/document/edits/set-tags.ts';

/** Gives a workflow other tags: a revision of its own, refused where somebody saves meanwhile. */
export async function tagWorkflow(id: string, tags: readonly string[]): Promise<void> {
  const { revision, document } = await api.workflows.find.query({ id });
  const tagged = setTags(document, tags);
  if (tagged === document) return;
  await api.workflows.save.mutate({ id, revision, document: tagged, note: 'Tags changed' });
}
