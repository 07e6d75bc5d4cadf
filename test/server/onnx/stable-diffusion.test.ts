import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addGates, GATE_INPUTS } from '#server/onnx/attention/add-gates.ts';
import { addTaps, MAPS_OUTPUT } from '#server/onnx/attention/add-taps.ts';
import { attentionGradient, GRADIENT_OUTPUTS } from '#server/onnx/attention/attention-gradient.ts';
import { findAttention } from '#server/onnx/attention/find-attention.ts';
import { oneRowUnet } from '#server/onnx/attention/one-row-unet.ts';
import { OPTIMUM_NAMES } from '#server/onnx/attention/unet-names.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import { valueIn } from '#server/onnx/graph/static-graph.ts';
import { externalTensors } from '#server/onnx/model/external-tensors.ts';
import { parseModel } from '#server/onnx/model/model-file.ts';

/**
 * The graph of Stable Diffusion 1.5's UNet without its 3.4 GB of weights: the model.onnx that
 * tools/export makes of tools/export/random_stable_diffusion.py.
 */
const file = join(import.meta.dirname, '../../fixtures/onnx/sd15-unet.onnx.gz');
const bytes = new Uint8Array(gunzipSync(readFileSync(file)));
const read = () => parseModel(bytes);

const dims = (rows: number) => ({
  sample: [rows, 4, 64, 64],
  timestep: [],
  encoder_hidden_states: [rows, 77, 768],
});

const weights = new Set(externalTensors(read()).map(({ name }) => name));

describe('the UNet of Stable Diffusion 1.5 at full size', () => {
  test('has sixteen cross-attentions of eight heads, at the sizes of 512 x 512 pixels', () => {
    const layers = findAttention(makeStatic(read(), dims(3)), OPTIMUM_NAMES);
    const pixels = (kind: 'cross' | 'self') =>
      layers.filter((layer) => layer.kind === kind).map((layer) => layer.pixels);
    const sides = [64, 64, 32, 32, 16, 16, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];
    expect(pixels('cross')).toEqual(sides.map((side) => side * side));
    expect(pixels('self')).toEqual(pixels('cross'));
    expect(layers.every(({ rows, heads }) => rows === 3 && heads === 8)).toBe(true);
    const cross = layers.filter(({ kind }) => kind === 'cross');
    expect(cross.every(({ tokens }) => tokens === 77)).toBe(true);
  });

  test('takes gates and taps for all of them', () => {
    const gated = addTaps(addGates(makeStatic(read(), dims(3)), OPTIMUM_NAMES), OPTIMUM_NAMES);
    expect(valueIn(gated, GATE_INPUTS.cross).dims).toEqual([3, 16]);
    expect(valueIn(gated, GATE_INPUTS.self).dims).toEqual([3, 16]);
    expect(valueIn(gated, MAPS_OUTPUT).dims).toEqual([3, 256, 77]);
  });

  test('has a gradient by its latents, over the same weights', () => {
    const guided = attentionGradient(read(), OPTIMUM_NAMES, dims(3));
    expect(valueIn(guided, GRADIENT_OUTPUTS.gradient).dims).toEqual([2, 4, 64, 64]);
    expect(valueIn(guided, GRADIENT_OUTPUTS.loss).dims).toEqual([2]);
    const stored = [...guided.tensors.keys()].filter((name) => weights.has(name));
    expect(stored).toHaveLength(weights.size);
  });

  test('holds each weight once where plain and guided calls share a graph', () => {
    const stored = externalTensors(oneRowUnet(read(), OPTIMUM_NAMES, dims(1)));
    const names = stored.map(({ name }) => name);
    expect(names).toHaveLength(weights.size);
    expect(new Set(names)).toEqual(weights);
  });
});
