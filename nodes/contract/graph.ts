import * as z from 'zod';
import type { AnyNodeDefinition } from './define-node.ts';

const endpointSchema = z.strictObject({ node: z.string().min(1), port: z.string().min(1) });

/** A value of a port as a document holds it: small ones in place, large ones by artifact hash. */
export const documentValueSchema = z.union([
  z.strictObject({ json: z.json() }),
  z.strictObject({ artifact: z.string().regex(/^[0-9a-f]{64}$/) }),
]);

/** A person's value in place of a port's automatic one. */
export const overrideSchema = z.strictObject({
  node: z.string().min(1),
  port: z.string().min(1),
  value: documentValueSchema,
  note: z.string().max(2000).default(''),
  createdAt: z.iso.datetime().optional(),
  /** The automatic value that it replaced, and the node's key at that time. */
  replaces: documentValueSchema.optional(),
  replacesKey: z.string().optional(),
});

const nodeSchema = z.strictObject({
  id: z.string().min(1).max(200),
  type: z.string().min(1),
  version: z.int().positive().default(1),
  title: z.string().max(200).optional(),
  params: z.record(z.string(), z.json()).default({}),
  position: z.strictObject({ x: z.number(), y: z.number() }).default({ x: 0, y: 0 }),
});

/** The saved document: what the person drew and decided, never results. */
export const graphSchema = z.strictObject({
  nodes: z.array(nodeSchema).max(500),
  edges: z
    .array(z.strictObject({ id: z.string().optional(), from: endpointSchema, to: endpointSchema }))
    .max(2000),
  overrides: z.array(overrideSchema).default([]),
});

/** A workflow file. `output` names the port that is its result. */
export const workflowSchema = z.strictObject({
  format: z.literal('tack-workflow'),
  version: z.literal(1),
  name: z.string().min(1).max(200),
  summary: z.string().max(2000).default(''),
  output: endpointSchema.optional(),
  graph: graphSchema,
});

export type Workflow = z.infer<typeof workflowSchema>;
export type Graph = z.infer<typeof graphSchema>;
export type GraphNode = Graph['nodes'][number];
export type Edge = Graph['edges'][number];
export type Endpoint = Edge['from'];
export type Override = Graph['overrides'][number];
export type DocumentValue = z.infer<typeof documentValueSchema>;

export type Catalogue = ReadonlyMap<string, AnyNodeDefinition>;

/** Indexes node types by name. Names are unique. */
export function createCatalogue(definitions: readonly AnyNodeDefinition[]): Catalogue {
  return new Map(definitions.map((definition) => [definition.type, definition]));
}
