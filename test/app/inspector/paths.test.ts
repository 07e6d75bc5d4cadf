import { describe, expect, test } from 'vitest';
import { comparePaths } from '#app/_editor/inspector/path/compare-paths.ts';
import { findPaths } from '#app/_editor/inspector/path/find-paths.ts';
import { readPath } from '#app/_editor/inspector/path/read-path.ts';
import { takePreview } from '#app/_editor/inspector/path/take-preview.ts';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { readTensors } from '#app/_editor/values/tensors/read-tensors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { pathTrace } from '#nodes/editing/traces/path-trace.ts';
import { encodeTrace } from '#server/store/encode-trace.ts';

const preview = { width: 1, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };

/** A walk of two channels and two places, each depth all of one value. */
function walk(...values: readonly number[]) {
  const points = values.map((value) => ({
    latents: { dims: [1, 2, 1, 2], data: new Float32Array(4).fill(value) },
    preview,
  }));
  return readPath(readTensors(new Uint8Array(encodeTrace(pathTrace(points))).buffer));
}

describe('paths to the noise and back', () => {
  test('are read as they were recorded', () => {
    const path = walk(0, 1, 2);
    expect(path.depths).toEqual([0, 1, 2]);
    expect(path.figures.mean).toEqual([0, 1, 2]);
    expect(path.previews && [...takePreview(path.previews, 1)]).toEqual([
      1, 2, 3, 255, 4, 5, 6, 255,
    ]);
  });

  test('are compared depth by depth, and place by place', () => {
    const gaps = comparePaths(walk(0, 1, 2), walk(0.5, 1.25, 2));
    expect(gaps?.errors).toEqual([0.5, 0.25, 0]);
    expect([...(gaps?.maps[0] ?? [])]).toEqual([0.5, 0.5]);
  });

  test('are not compared when the walk back began at other noise or took other steps', () => {
    expect(comparePaths(walk(0, 1, 2), walk(0, 1, 3))).toBeNull();
    expect(comparePaths(walk(0, 1, 2), walk(0, 2))).toBeNull();
  });

  test('are found from either end of the inversion that joins them', () => {
    const node = (id: string, type: string) => ({
      id,
      type,
      version: 1,
      params: {},
      position: { x: 0, y: 0 },
    });
    const graph = {
      nodes: [node('a', 'invert-image'), node('b', 'edit-image'), node('c', 'text')],
      edges: [{ from: { node: 'a', port: 'inversion' }, to: { node: 'b', port: 'inversion' } }],
      overrides: [],
    } as unknown as Graph; // only what is asked for here
    const runs = {
      a: { ...unheardNode, traces: { path: 'one' } },
      b: { ...unheardNode, traces: { path: 'two' } },
    };
    const both = { there: 'one', back: 'two' };
    expect(findPaths(graph, runs, 'a')).toEqual(both);
    expect(findPaths(graph, runs, 'b')).toEqual(both);
    expect(findPaths(graph, { a: runs.a }, 'a')).toEqual({ there: 'one', back: undefined });
  });
});
