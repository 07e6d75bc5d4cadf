import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { catalogue } from '#nodes/catalogue.ts';
import { type Graph, type Workflow, workflowSchema } from '#nodes/contract/graph.ts';

/** The default edit as it comes with Tack. */
export function defaultEdit(): Workflow {
  const file = new URL('../../../public/workflows/default-edit.json', import.meta.url);
  return workflowSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A workflow around a graph in short hand: nodes as id -> type, edges as "a.port>b.port". */
export function workflowOf(
  nodes: Readonly<Record<string, string>>,
  edges: readonly string[] = [],
  rest: Readonly<Record<string, unknown>> = {},
): Workflow {
  return workflowSchema.parse({
    format: 'tack-workflow',
    version: 1,
    name: 'Test',
    graph: {
      nodes: Object.entries(nodes).map(([id, type], index) => ({
        id,
        type,
        position: { x: index * 100, y: 0 },
      })),
      edges: edges.map(readEdge),
      ...rest,
    },
  });
}

function readEdge(text: string) {
  const [from = '', to = ''] = text.split('>');
  const end = (place: string) => {
    const [node, port] = place.split('.');
    return { node, port };
  };
  return { from: end(from), to: end(to) };
}

/** All that a document says of nodes that are not there, or says twice. */
export function findDangling({ graph, form = [], output }: Workflow): string[] {
  const ids = graph.nodes.map(({ id }) => id);
  const known = new Set(ids);
  const groups = graph.groups ?? [];
  const named = [
    ...graph.edges.flatMap(({ from, to }) => [from.node, to.node]),
    ...graph.overrides.map(({ node }) => node),
    ...groups.flatMap(({ nodes }) => nodes),
    ...form.map(({ node }) => node),
    ...(output ? [output.node] : []),
  ];
  const once = [
    ids,
    graph.edges.map(({ to }) => `${to.node}.${to.port}`),
    graph.overrides.map(({ node, port }) => `${node}.${port}`),
    groups.flatMap(({ nodes }) => nodes),
    groups.map(({ id }) => id),
  ];
  const twice = once.flatMap((list) => list.filter((one, at) => list.indexOf(one) !== at));
  const empty = groups.filter(({ nodes }) => nodes.length === 0).map(({ id }) => id);
  return [...named.filter((id) => !known.has(id)), ...twice, ...empty];
}

const types = [...catalogue.keys(), 'of-another-tack'];

/** Documents of anybody: unknown node types, odd texts, every optional part. */
export const workflows: fc.Arbitrary<Workflow> = fc
  .record({
    name: fc
      .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
      .filter((s) => s.length <= 200),
    summary: fc.string({ maxLength: 100, unit: 'grapheme' }),
    types: fc.array(fc.constantFrom(...types), { maxLength: 8 }),
    params: fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      fc.jsonValue({ maxDepth: 3 }).map(withoutProto),
      { maxKeys: 4 },
    ),
    note: fc.option(fc.string({ unit: 'grapheme', maxLength: 50 }), { nil: undefined }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 10 }),
  })
  .map(({ name, summary, types: chosen, params, note, pairs }) => {
    const nodes = chosen.map((type, index) => ({
      ...{ id: `n${index}`, type, params, position: { x: index * 50, y: 9 - index } },
      ...(note === undefined ? {} : { note }),
    }));
    const graph: Partial<Graph> = {
      edges: pairs
        .filter(([from, to]) => from < to && to < nodes.length)
        .map(([from, to], index) => ({
          from: { node: `n${from}`, port: 'image' },
          to: { node: `n${to}`, port: `p${index}` },
        })),
    };
    return workflowSchema.parse({
      ...{ format: 'tack-workflow', version: 1, name, summary },
      graph: { nodes, ...graph, overrides: [] },
    });
  });

/** JSON has no -0, and Tack no `__proto__`. */
function withoutProto(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto'));
}
