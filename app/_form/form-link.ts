import * as z from 'zod';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { sameJson } from '#app/_editor/document/same-json.ts';
import { readParam } from '#app/_editor/params/read-param.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { FormField } from './list-form-fields.ts';

const queryName = 'with';
const longestValues = 6_000;
const valuesSchema = z.array(z.tuple([z.string(), z.string(), z.json()])).max(50);

/** The query of an address that opens this form with these values; empty where they are the saved ones. */
export function writeFormLink(
  fields: readonly FormField[],
  saved: Workflow,
  workflow: Workflow,
): string {
  const values = fields.flatMap(({ node, spec }) => {
    const before = readValue(saved, node, spec);
    const after = readValue(workflow, node, spec);
    return after === undefined || sameJson(before, after) ? [] : [[node, spec.name, after]];
  });
  const text = JSON.stringify(values);
  // Servers and chat programs cut longer addresses; the form opens with the saved values then.
  if (values.length === 0 || text.length > longestValues) return '';
  return `?${new URLSearchParams({ [queryName]: text })}`;
}

/** The workflow with the values that an address gives; only params that its form asks for are taken. */
export function applyFormLink(
  query: string,
  fields: readonly FormField[],
  workflow: Workflow,
): Workflow {
  const values = parseValues(new URLSearchParams(query).get(queryName));
  const graph = values.reduce((changed, [node, param, value]) => {
    const isAsked = fields.some((field) => field.node === node && field.spec.name === param);
    return isAsked ? setParam(changed, { node, param, value }) : changed;
  }, workflow.graph);
  return graph === workflow.graph ? workflow : { ...workflow, graph };
}

function parseValues(text: string | null): z.infer<typeof valuesSchema> {
  try {
    return valuesSchema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return []; // an address that was cut says nothing
  }
}

function readValue({ graph }: Workflow, id: string, spec: FormField['spec']) {
  const node = indexGraph(graph).nodesById.get(id);
  return node && readParam(node, spec).value;
}
