import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { createCatalogue, type Graph, graphSchema } from '#nodes/contract/graph.ts';

const text = { type: 'text', label: 'Text' } as const;

/** Node types on text, small enough to see through; each run is noted in `ran`. */
export function tinyNodes() {
  const ran: string[] = [];
  const say = defineNode({
    type: 'say',
    version: 2,
    title: 'Say',
    summary: 'Says a word.',
    inputs: {},
    params: z.object({ word: z.string().min(1), times: z.int().max(9).default(1) }),
    outputs: { text },
    tools: [],
    upgrade: (params, from) => (from === 1 ? { word: params['words'] ?? '' } : params),
    async execute({ params }) {
      ran.push('say');
      return { text: params.word.repeat(params.times) };
    },
  });
  const shout = defineNode({
    type: 'shout',
    version: 1,
    title: 'Shout',
    summary: 'Says it louder.',
    inputs: { text, echo: { ...text, optional: true } },
    params: z.object({}),
    outputs: { text, length: { type: 'number', label: 'Length' } },
    tools: [],
    async execute({ inputs }, { notice, record, report }) {
      ran.push('shout');
      report({ step: 1, total: 1 });
      notice('It is loud now.');
      record('letters', inputs.text.length);
      const shouted = inputs.text.toUpperCase() + (inputs.echo ?? '');
      return { text: shouted, length: shouted.length };
    },
  });
  const count = defineNode({
    type: 'count',
    version: 1,
    title: 'Count',
    summary: 'Counts letters.',
    inputs: { text },
    params: z.object({}),
    outputs: { length: { type: 'number', label: 'Length' } },
    tools: [],
    async execute({ inputs }) {
      ran.push('count');
      return { length: inputs.text.length };
    },
  });
  return { ran, catalogue: createCatalogue([say, shout, count]) };
}

type Drawn = {
  readonly nodes: Readonly<
    Record<string, string | { readonly type: string; readonly [key: string]: unknown }>
  >;
  /** "from.port -> to.port". */
  readonly edges?: readonly string[];
  readonly overrides?: Readonly<Record<string, unknown>>;
};

/** A graph written short: nodes by id, edges as arrows, overrides by "node.port". */
export function graphOf({ nodes, edges = [], overrides = {} }: Drawn): Graph {
  const end = (word: string) => {
    const [node, port] = word.trim().split('.');
    return { node, port };
  };
  return graphSchema.parse({
    nodes: Object.entries(nodes).map(([id, node]) =>
      typeof node === 'string' ? { id, type: node } : { id, ...node },
    ),
    edges: edges.map((edge) => {
      const [from = '', to = ''] = edge.split('->');
      return { from: end(from), to: end(to) };
    }),
    overrides: Object.entries(overrides).map(([place, json]) => ({
      ...end(place),
      value: { json },
    })),
  });
}
