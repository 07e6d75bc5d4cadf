import { expect, test } from 'vitest';
import { drawPath } from '#app/_editor/canvas/edges/draw-path.ts';
import { middleOf } from '#app/_editor/canvas/edges/middle-of.ts';
import { nearestSegment } from '#app/_editor/canvas/edges/nearest-segment.ts';
import { boundsOf } from '#app/_editor/canvas/groups/bounds-of.ts';
import { readOffer } from '#app/_editor/canvas/ports/read-offer.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { offerTargets } from '#nodes/contract/edges/offer-targets.ts';
import { graphSchema } from '#nodes/contract/graph.ts';

const points = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
];

test('leads a line through all of its points, level at each', () => {
  const path = drawPath(points);
  expect(path).toMatch(/^M0 0C50 0 50 0 100 0C/);
  expect(path).toMatch(/100 100$/);
  expect(drawPath([])).toBe('');
});

test('widens the curve of an edge that leads back', () => {
  const reach = (x: number) =>
    Number(
      /^M0 0C([\d.]+) /.exec(
        drawPath([
          { x: 0, y: 0 },
          { x, y: 50 },
        ]),
      )?.[1],
    );
  expect(reach(-200)).toBeGreaterThan(reach(-20));
});

test('puts a new point into the stretch that it lies on', () => {
  expect(nearestSegment(points, { x: 40, y: 10 })).toBe(0);
  expect(nearestSegment(points, { x: 90, y: 60 })).toBe(1);
  expect(nearestSegment(points, { x: 1000, y: 1000 })).toBe(1);
});

test('finds the middle of edges with and without points', () => {
  expect(middleOf(points)).toEqual({ x: 100, y: 0 });
  expect(middleOf(points.slice(0, 2))).toEqual({ x: 50, y: 0 });
});

test('frames rectangles as closely as can be', () => {
  const one = { x: 0, y: 10, width: 10, height: 10 };
  const other = { x: -5, y: 0, width: 2, height: 50 };
  expect(boundsOf([one, other])).toEqual({ x: -5, y: 0, width: 15, height: 50 });
  expect(boundsOf([])).toBeNull();
});

test('answers each port of a drawing with the rules, the same answer being the same object', () => {
  const graph = graphSchema.parse({
    nodes: [
      { id: 'words', type: 'text' },
      { id: 'one', type: 'invert-image' },
      { id: 'two', type: 'invert-image' },
    ],
    edges: [],
  });
  const from = { node: 'words', port: 'text', side: 'output' } as const;
  const drawing = { from, offers: offerTargets(graph, catalogue, from) };
  const offer = (node: string, port: string) => readOffer(drawing, { node, port, side: 'input' });
  expect(offer('one', 'caption').type).toBe('fits');
  expect(offer('one', 'image')).toMatchObject({ type: 'refused', reason: /image/ });
  expect(offer('one', 'image')).toBe(offer('two', 'image'));
  expect(readOffer(drawing, from).type).toBe('start');
  expect(readOffer(null, from).type).toBe('idle');
});
