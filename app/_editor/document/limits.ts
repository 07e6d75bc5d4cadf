import { AppError } from '#nodes/contract/errors.ts';

/** How much a document holds; what `graphSchema` and `workflowSchema` accept. */
export const limits = {
  nodes: 500,
  edges: 2000,
  groups: 100,
  notes: 100,
  form: 50,
  via: 20,
  tags: 20,
  title: 200,
  nodeNote: 2000,
  noteText: 8000,
  summary: 2000,
  tag: 40,
} as const;

const names = {
  nodes: 'nodes',
  edges: 'edges',
  groups: 'groups',
  notes: 'notes',
  form: 'params in its form',
  via: 'points on one edge',
} as const;

/**
 * Goes on only where a document may hold so many.
 *
 * @throws AppError graph/invalid
 */
export function requireRoom(kind: keyof typeof names, count: number): void {
  if (count <= limits[kind]) return;
  throw new AppError('graph/invalid', `A workflow holds at most ${limits[kind]} ${names[kind]}.`, {
    details: { limit: limits[kind], count },
  });
}
