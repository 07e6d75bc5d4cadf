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
  /** Kept, but the automatic value counts. */
  isDisabled: z.boolean().optional(),
});

const pointSchema = z.strictObject({ x: z.number(), y: z.number() });

/** What groups and notes may be tinted with. */
export const tints = ['grey', 'amber', 'green', 'violet', 'blue'] as const;

const nodeSchema = z.strictObject({
  id: z.string().min(1).max(200),
  type: z.string().min(1),
  version: z.int().positive().default(1),
  title: z.string().max(200).optional(),
  params: z.record(z.string(), z.json()).default({}),
  position: pointSchema.default({ x: 0, y: 0 }),
  /** Left out of runs: what it is fed goes past it where the types allow. */
  isDisabled: z.boolean().optional(),
  /** Stays where it is when others are moved or laid out. */
  isPinned: z.boolean().optional(),
  note: z.string().max(2000).optional(),
});

const edgeSchema = z.strictObject({
  id: z.string().optional(),
  from: endpointSchema,
  to: endpointSchema,
  /** Points that its line passes through, in order. */
  via: z.array(pointSchema).max(20).optional(),
});

/** Nodes that are framed, named and moved together. A node is in one group at most. */
const groupSchema = z.strictObject({
  id: z.string().min(1).max(200),
  title: z.string().max(200),
  tint: z.enum(tints),
  nodes: z.array(z.string()).max(500),
});

/** Words on the canvas, beside the nodes. */
const noteSchema = z.strictObject({
  id: z.string().min(1).max(200),
  text: z.string().max(8000),
  tint: z.enum(tints),
  position: pointSchema,
  size: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
});

/** The saved document: what the person drew and decided, never results. */
export const graphSchema = z.strictObject({
  nodes: z.array(nodeSchema).max(500),
  edges: z.array(edgeSchema).max(2000),
  overrides: z.array(overrideSchema).default([]),
  groups: z.array(groupSchema).max(100).optional(),
  notes: z.array(noteSchema).max(100).optional(),
});

/** A workflow file. `output` names the port that is its result. */
export const workflowSchema = z.strictObject({
  format: z.literal('tack-workflow'),
  version: z.literal(1),
  name: z.string().min(1).max(200),
  summary: z.string().max(2000).default(''),
  output: endpointSchema.optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
  /** The params that the simple view shows, in its order. */
  form: z
    .array(z.strictObject({ node: z.string().min(1), param: z.string().min(1) }))
    .max(50)
    .optional(),
  graph: graphSchema,
});

export type Workflow = z.infer<typeof workflowSchema>;
export type Graph = z.infer<typeof graphSchema>;
export type GraphNode = Graph['nodes'][number];
export type Edge = Graph['edges'][number];
export type Endpoint = Edge['from'];
export type Point = z.infer<typeof pointSchema>;
export type Tint = (typeof tints)[number];
export type Group = z.infer<typeof groupSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Override = Graph['overrides'][number];
export type DocumentValue = z.infer<typeof documentValueSchema>;

export type Catalogue = ReadonlyMap<string, AnyNodeDefinition>;

/** Indexes node types by name. Names are unique. */
export function createCatalogue(definitions: readonly AnyNodeDefinition[]): Catalogue {
  return new Map(definitions.map((definition) => [definition.type, definition]));
}
