import { setName } from '#app/_editor/document/edits/set-name.ts';
import type { Session } from '#app/_editor/state/session.ts';

/**
 * Gives the workflow another name and saves it at once; a name that the server refuses is taken back.
 *
 * @returns why it was refused; null when it was not
 */
export async function renameWorkflow(session: Session, name: string): Promise<string | null> {
  const { document, save } = session;
  const before = document.getState().workflow;
  document.edit(`Rename to ${name.trim()}`, (workflow) => setName(workflow, name));
  const renamed = document.getState().workflow;
  if (renamed === before) return null;
  await save.flush();
  const { status, message } = save.getState();
  if (status !== 'refused') return null;
  if (document.getState().workflow === renamed) document.undo();
  return message ?? 'This name was refused.';
}
