import { onTestFinished } from 'vitest';
import type * as z from 'zod';
import { createSession, type SavedWorkflow, type Session } from '#app/_editor/state/session.ts';
import { type graphSchema, workflowSchema } from '#nodes/contract/graph.ts';

/** An editor's session on a graph, as the browser opens it; it saves nothing. */
export function openSession(graph: z.input<typeof graphSchema>): Session {
  const document = workflowSchema.parse({
    ...{ format: 'tack-workflow', version: 1, name: 'A workflow', graph },
  });
  const moment = new Date(0).toISOString();
  const saved = { ...{ id: 'w', revision: 1, createdAt: moment, updatedAt: moment }, document };
  // As it comes over the wire, where what is undefined is left out.
  const session = createSession({ ...saved, name: document.name } as SavedWorkflow);
  session.save.close();
  onTestFinished(() => session.run.leave());
  return session;
}
