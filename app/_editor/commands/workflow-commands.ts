import { createUnderFreeName } from '#app/_library/create-under-free-name.ts';
import { type ExportedFile, exportJson, exportZip } from '#app/_library/export-workflow.ts';
import { saveFile } from '#app/_library/save-file.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { Command, CommandTools } from './command.ts';

/** The workflow as a whole, and the way to others. */
export const workflowCommands: readonly Command[] = [
  {
    ...{ id: 'save', title: 'Save now', group: 'Workflow', keys: ['Mod+S'] },
    run: async ({ save }) => void (await save.flush()),
  },
  {
    ...{ id: 'export-json', title: 'Export as JSON', group: 'Workflow' },
    run: ({ document }, { toast }) => give(exportJson(document.getState().workflow), toast),
  },
  {
    ...{ id: 'export-zip', title: 'Export with its pictures', group: 'Workflow' },
    run: async ({ document }, { toast }) =>
      give(await exportZip(document.getState().workflow), toast),
  },
  {
    ...{ id: 'export', title: 'Export as PNG or otherwise', group: 'Workflow' },
    run: ({ view }) => view.setState({ overlay: 'export' }),
  },
  {
    ...{ id: 'revisions', title: 'Show earlier revisions', group: 'Workflow' },
    run: ({ view }) => view.setState({ overlay: 'revisions' }),
  },
  {
    ...{ id: 'compare', title: 'Compare two runs', group: 'Workflow' },
    run: ({ view }) => view.setState({ overlay: 'compare' }),
  },
  {
    ...{ id: 'new-workflow', title: 'Make an empty workflow', group: 'Workflow' },
    run: async (_, { go }) => {
      const { id } = await createUnderFreeName(emptyWorkflow, 'Made empty');
      go(`/workflows/${id}`);
    },
  },
  {
    ...{ id: 'duplicate-workflow', title: 'Duplicate this workflow', group: 'Workflow' },
    run: async ({ document }, { go }) => {
      const { id } = await createUnderFreeName(document.getState().workflow, 'Duplicated');
      go(`/workflows/${id}`);
    },
  },
  {
    ...{ id: 'open-form', title: 'Show this workflow as a form', group: 'Workflow' },
    run: ({ workflowId }, { go }) => go(`/workflows/${workflowId}/form`),
  },
  goTo('/workflows', 'workflows', 'Go to all workflows'),
  goTo('/gallery', 'gallery', 'Go to the gallery of results'),
];

const emptyWorkflow: Workflow = {
  ...{ format: 'tack-workflow', version: 1, name: 'New workflow', summary: '' },
  graph: { nodes: [], edges: [], overrides: [] },
};

function goTo(path: string, id: string, title: string): Command {
  return { id: `go-${id}`, title, group: 'Workflow', run: (_, { go }) => go(path) };
}

function give(file: ExportedFile, toast: CommandTools['toast']): void {
  saveFile(file);
  for (const notice of file.notices) toast({ title: notice });
}
