import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promoteOverride } from '#app/_editor/document/edits/promote-override.ts';
import { setOverride } from '#app/_editor/document/edits/set-override.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { DocumentValue, Endpoint, Workflow } from '#nodes/contract/graph.ts';
import { findProblems } from '#nodes/contract/plan/find-problems.ts';
import type { Port, PortType } from '#nodes/contract/ports.ts';
import { defaultEdit } from '../document/documents.ts';

const at = { x: 12, y: 34 };
const hash = 'ab'.repeat(32);
const values: Partial<Record<PortType, DocumentValue>> = {
  text: { json: 'a green triangle' },
  captions: { json: [{ text: 'a green triangle', enabled: true }] },
  image: { artifact: hash },
  mask: { artifact: hash },
};
const withMask = (): Workflow => {
  const workflow = defaultEdit();
  const { graph } = workflow;
  const node = { id: 'mask', type: 'mask-from-image', version: 1, params: {}, position: at };
  const from = { node: 'mask', port: 'mask' };
  const to = { node: 'edit', port: 'mask' };
  const picture = graph.edges.find((edge) => edge.to.node === 'edit' && edge.to.port === 'image');
  const fed = picture ? [{ from: picture.from, to: { node: 'mask', port: 'image' } }] : [];
  const edges = [...graph.edges, ...fed, { from, to }];
  return { ...workflow, graph: { ...graph, nodes: [...graph.nodes, node], edges } };
};
const outputs = (workflow: Workflow) =>
  workflow.graph.nodes.flatMap(({ id, type }) =>
    Object.entries<Port>(catalogue.get(type)?.outputs ?? {}).map(([port, output]) => ({
      ...{ node: id, port, type: output.type },
    })),
  );
const override = (workflow: Workflow, output: Endpoint, value: DocumentValue): Workflow => ({
  ...workflow,
  graph: setOverride(workflow.graph, { ...output, value, note: 'by hand' }),
});
const nowhere = { node: 'x', port: 'y', type: 'number' } as const;
const fedBy = (graph: Workflow['graph'], from: string) =>
  graph.edges.filter((one) => names(one.from).startsWith(from)).map(({ to }) => names(to));
const names = (one: Endpoint) => `${one.node}.${one.port}`;

describe('promoteOverride', () => {
  it('feeds exactly what read the output, from a node that holds the value, and leaves no override', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (pick, isResult) => {
        const fitting = outputs(withMask()).filter(({ type }) => values[type]);
        const { type, ...output } = fitting[pick % fitting.length] ?? nowhere;
        const value = values[type] ?? { json: null };
        const before = { ...withMask(), output: isResult ? output : { node: 'x', port: 'y' } };
        const promoted = promoteOverride(override(before, output, value), catalogue, {
          output,
          at,
        });
        if (promoted.workflow === null) throw new Error(promoted.reason);
        const { graph, output: result } = promoted.workflow;
        expect(fedBy(graph, `${promoted.id}.`)).toEqual(fedBy(before.graph, names(output)));
        expect(fedBy(graph, names(output))).toEqual([]);
        const ends = [output.node, promoted.id];
        const others = graph.edges.filter(({ from }) => !ends.includes(from.node));
        expect(others).toEqual(before.graph.edges.filter(({ from }) => !ends.includes(from.node)));
        expect(graph.overrides).toEqual([]);
        const node = graph.nodes.find(({ id }) => id === promoted.id);
        expect(Object.values(node?.params ?? {})).toEqual(Object.values(value));
        expect(node).toMatchObject({ note: 'by hand', position: at });
        expect(result?.node === promoted.id).toBe(isResult);
        const known = findProblems(before.graph, catalogue).map((one) => one.node);
        expect(findProblems(graph, catalogue).filter((one) => !known.includes(one.node))).toEqual(
          [],
        );
        kinds.add(type);
      }),
    );
    expect([...kinds].sort()).toEqual(['captions', 'image', 'mask', 'text']);
  });

  it('says why where no node holds such a value, or the value does not count', () => {
    const latents = outputs(defaultEdit()).find(({ type }) => type === 'inversion');
    if (!latents) throw new Error('The default edit inverts.');
    const held = override(
      defaultEdit(),
      { node: latents.node, port: latents.port },
      { artifact: hash },
    );
    expect(promoteOverride(held, catalogue, { output: latents, at }).reason).toMatch(/inversion/);
    expect(promoteOverride(defaultEdit(), catalogue, { output: latents, at }).reason).toMatch(
      /no value/,
    );
    const overrides = held.graph.overrides.map((one) => ({ ...one, isDisabled: true }));
    const off = { ...held, graph: { ...held.graph, overrides } };
    expect(promoteOverride(off, catalogue, { output: latents, at }).reason).toMatch(/Switch/);
  });
});
