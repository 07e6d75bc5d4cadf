import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { catalogue } from '#nodes/catalogue.ts';
import { refuseConnection } from '#nodes/contract/connections.ts';
import { graphSchema, workflowSchema } from '#nodes/contract/graph.ts';
import type { Port } from '#nodes/contract/ports.ts';
import { planRun } from '#server/engine/plan-run.ts';

const folder = 'public/workflows';
const workflows = readdirSync(folder).map((file) => ({
  file,
  workflow: workflowSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
}));

const typeOf = (type: string) => {
  const definition = catalogue.get(type);
  if (!definition) throw new Error(`unknown node type ${type}`);
  return definition;
};

/** Params that hold a path in a file hold a hash in a run. */
function withHashes(type: string, params: Record<string, unknown>) {
  const shape: Record<string, z.ZodType> = typeOf(type).params.shape;
  const files = Object.keys(shape).filter((name) => shape[name]?.meta()?.['artifact']);
  return {
    files,
    params: { ...params, ...Object.fromEntries(files.map((name) => [name, 'a'.repeat(64)])) },
  };
}

test('holds the workflows that the editor starts from', () => {
  expect(workflows.map(({ file }) => file).sort()).toEqual([
    'authors-preset.json',
    'caption-check.json',
    'continue-from-result.json',
    'default-edit.json',
    'direction-building.json',
    'inversion-check.json',
    'photograph-edit.json',
    'several-instructions.json',
    'several-variants.json',
  ]);
});

describe.each(workflows)('$file', ({ workflow }) => {
  const { nodes, edges } = workflow.graph;
  const port = (side: 'inputs' | 'outputs', end: { node: string; port: string }) => {
    const node = nodes.find(({ id }) => id === end.node);
    if (!node) throw new Error(`no node ${end.node}`);
    const found: Port | undefined = typeOf(node.type)[side][end.port];
    if (!found) throw new Error(`no ${side} ${end.node}.${end.port}`);
    return found;
  };

  test('every node is of a known type and version, with params that parse', () => {
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const node of nodes) {
      expect(node.version).toBe(typeOf(node.type).version);
      const parsed = typeOf(node.type).params.safeParse(withHashes(node.type, node.params).params);
      expect(parsed.error?.issues ?? [], node.id).toEqual([]);
      const known = Object.keys(typeOf(node.type).params.shape);
      expect(Object.keys(node.params).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  test('every edge may be drawn, and every input that needs one has exactly one', () => {
    for (const { from, to } of edges) {
      expect(refuseConnection(port('outputs', from).type, port('inputs', to).type)).toBeNull();
    }
    for (const node of nodes) {
      for (const [name, input] of Object.entries<Port>(typeOf(node.type).inputs)) {
        const drawn = edges.filter(({ to }) => to.node === node.id && to.port === name).length;
        expect(input.optional ? Math.min(drawn, 1) : 1, `${node.id}.${name}`).toBe(drawn);
      }
    }
  });

  test('can be planned: all nodes run, each after what it needs', () => {
    const ready = nodes.map((node) => ({
      ...node,
      params: withHashes(node.type, node.params).params,
    }));
    const plan = planRun(graphSchema.parse({ ...workflow.graph, nodes: ready }), catalogue);
    expect(plan.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect(plan.every(({ runs }) => runs)).toBe(true);
  });

  test('lies on the canvas with no node on another', () => {
    const [width, height] = [240, 320];
    const away = (one: number, other: number, size: number) => Math.abs(one - other) >= size;
    for (const [index, { id, position }] of nodes.entries()) {
      for (const other of nodes.slice(index + 1)) {
        const { x, y } = other.position;
        const isFree = away(x, position.x, width) || away(y, position.y, height);
        expect(isFree, `${id} and ${other.id}`).toBe(true);
      }
    }
  });

  test('has groups and a form of what is there', () => {
    const grouped = (workflow.graph.groups ?? []).flatMap((group) => group.nodes);
    expect(new Set(grouped).size).toBe(grouped.length);
    for (const id of grouped) expect(nodes.map((node) => node.id)).toContain(id);
    for (const { node: id, param } of workflow.form ?? []) {
      const node = nodes.find((one) => one.id === id);
      expect(Object.keys(typeOf(node?.type ?? '').params.shape), id).toContain(param);
    }
    expect(workflow.form?.length).toBeGreaterThan(0);
  });

  test('names its result, and pictures that exist', () => {
    if (!workflow.output) throw new Error('no output');
    expect(port('outputs', workflow.output)).toBeDefined();
    for (const node of nodes) {
      for (const name of withHashes(node.type, node.params).files) {
        expect(existsSync(`${folder}/${node.params[name]}`), `${node.params[name]}`).toBe(true);
      }
    }
  });
});
