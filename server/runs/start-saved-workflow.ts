import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Graph, GraphNode } from '#nodes/contract/graph.ts';
import { findWorkflowByName } from '#server/store/workflows/find-workflow-by-name.ts';
import type { Backend } from './backend.ts';
import { findExcess } from './find-excess.ts';
import { startRun } from './start-run.ts';

type Json = GraphNode['params'][string];

/** Which saved workflow to run, and what to change about it. */
export type SavedStart = {
  readonly name: string;
  /** `node.param` -> value; a picture is named by its hash. */
  readonly inputs: Readonly<Record<string, Json>>;
  readonly targets?: readonly string[] | undefined;
  readonly breakpoints?: readonly string[] | undefined;
  readonly priority?: number | undefined;
  readonly fresh?: boolean | undefined;
};

/**
 * Runs the newest revision of a saved workflow with other values for some params.
 *
 * @throws AppError workflow/not-found, graph/*, queue/full
 */
export async function startSavedWorkflow(
  backend: Pick<Backend, 'database' | 'queue' | 'store'>,
  { name, inputs, ...how }: SavedStart,
): Promise<{ readonly id: string; readonly revision: number }> {
  const { id, revision, document } = await findWorkflowByName(backend.database, name);
  const graph = Object.entries(inputs).reduce(
    (changed, [place, value]) => withInput(changed, place, value),
    document.graph,
  );
  const excess = findExcess(graph);
  if (excess !== null)
    throw new AppError('graph/invalid-params', `The run would be too large: ${excess}.`);
  const workflow = { id, revision };
  const run = await startRun(backend, { ...how, document: { ...document, graph }, workflow });
  return { id: run, revision };
}

function withInput(graph: Graph, place: string, value: Json): Graph {
  const dot = place.lastIndexOf('.');
  const [id, param] = [place.slice(0, dot), place.slice(dot + 1)];
  const node = graph.nodes.find((one) => one.id === id);
  const definition = node && catalogue.get(node.type);
  const shape = definition?.params.shape ?? {};
  const schema = Object.hasOwn(shape, param) ? shape[param] : undefined;
  if (!schema) {
    throw new AppError('graph/invalid-params', `The workflow has no setting '${place}'.`, {
      details: { input: place },
    });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const reason = parsed.error.issues[0]?.message;
    throw new AppError('graph/invalid-params', `'${place}' cannot be that: ${reason}.`, {
      details: { input: place },
    });
  }
  const nodes = graph.nodes.map((one) =>
    one.id === id ? { ...one, params: { ...one.params, [param]: value } } : one,
  );
  return { ...graph, nodes };
}
