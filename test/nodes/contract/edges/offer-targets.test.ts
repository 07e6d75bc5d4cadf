import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offerTargets, type PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';
import { anyGraph } from '../random-graph.ts';

const { catalogue } = tinyNodes();
const start = fc.record({
  node: fc.constantFrom('a', 'b', 'c', 'd'),
  port: fc.constantFrom('text', 'length', 'gone'),
  side: fc.constantFrom('input' as const, 'output' as const),
});

test('says of every port on the other side what the rules say of the edge', () => {
  let allowed = 0;
  let refused = 0;
  fc.assert(
    fc.property(anyGraph, start, (graph, from) => {
      const offers = offerTargets(graph, catalogue, from);
      const others = graph.nodes.filter(({ id }) => id !== from.node);
      expect([...offers.keys()]).toEqual(others.map(({ id }) => id));
      for (const { id, type } of others) {
        const definition = catalogue.get(type);
        const ports = from.side === 'output' ? definition?.inputs : definition?.outputs;
        const expected = Object.keys(ports ?? {}).map((port) => {
          const here = { node: from.node, port: from.port };
          const there = { node: id, port };
          const edge =
            from.side === 'output' ? { from: here, to: there } : { from: there, to: here };
          const reason = refuseEdge(graph, catalogue, edge);
          if (reason === null) allowed += 1;
          else refused += 1;
          return [port, reason];
        });
        expect([...(offers.get(id) ?? [])]).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
  expect(allowed).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});

test('answers for the largest graph while a person picks up an edge', () => {
  const ids = Array.from({ length: 500 }, (_, at) => `n${at}`);
  const drawn = graphOf({ nodes: Object.fromEntries(ids.map((id) => [id, 'shout'])) });
  const edges = ids.slice(1).flatMap((id, at) =>
    [1, 2, 3, 4].map((back) => ({
      from: { node: ids[Math.max(0, at + 1 - back)] ?? 'n0', port: 'text' },
      to: { node: id, port: back === 1 ? 'text' : 'echo' },
    })),
  );
  const from: PortEnd = { node: 'n499', port: 'text', side: 'output' };
  const began = performance.now();
  const offers = offerTargets({ ...drawn, edges }, catalogue, from);
  expect(performance.now() - began).toBeLessThan(500); // a few ms; room for a machine that is busy
  expect(offers.size).toBe(499);
  expect([...offers.values()].every((ports) => ports.get('text') !== null)).toBe(true);
});
