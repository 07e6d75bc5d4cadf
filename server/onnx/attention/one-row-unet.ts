import { zeros } from '#server/onnx/gradient/put-back.ts';
import { chooseBetween } from '#server/onnx/graph/choose-between.ts';
import { copyGraph, renameCopy } from '#server/onnx/graph/copy-graph.ts';
import { type GraphBuilder, startGraph } from '#server/onnx/graph/graph-builder.ts';
import { inHalfWithCare } from '#server/onnx/graph/half-with-care.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import { type StaticGraph, valueIn } from '#server/onnx/graph/static-graph.ts';
import { type Dims, withDim } from '#server/onnx/model/dims.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { MAPS_OUTPUT } from './add-taps.ts';
import { attentionGradient, GRADIENT_OUTPUTS } from './attention-gradient.ts';
import type { UnetNames } from './unet-names.ts';

/** The inputs that `oneRowUnet` adds. */
export const ONE_ROW_INPUTS = {
  guide: 'guide',
  referenceSample: 'reference_sample',
  referenceContext: 'reference_context',
} as const;

/** Its outputs. */
export const ONE_ROW_OUTPUTS = {
  noise: 'noise',
  loss: GRADIENT_OUTPUTS.loss,
  gradient: GRADIENT_OUTPUTS.gradient,
  maps: MAPS_OUTPUT,
} as const;

const outputs = Object.values(ONE_ROW_OUTPUTS);

/** A graph with the inputs of both branches. */
function startBranch(plain: StaticGraph, { sample, context }: UnetNames): GraphBuilder {
  const builder = startGraph(plain.opset, plain.model);
  for (const name of plain.inputs) builder.addInput(name, valueIn(plain, name));
  builder.addInput(ONE_ROW_INPUTS.referenceSample, valueIn(plain, sample));
  builder.addInput(ONE_ROW_INPUTS.referenceContext, valueIn(plain, context));
  return builder;
}

function guidedBranch(plain: StaticGraph, gradient: StaticGraph, names: UnetNames): StaticGraph {
  const builder = startBranch(plain, names);
  const withReference = (reference: string, name: string) =>
    builder.emit('Concat', [reference, name], { axis: 0 });
  const wired = new Map([
    [names.timestep, names.timestep],
    [names.sample, withReference(ONE_ROW_INPUTS.referenceSample, names.sample)],
    [names.context, withReference(ONE_ROW_INPUTS.referenceContext, names.context)],
  ]);
  const rename = renameCopy(gradient, 'guided/', wired);
  copyGraph(builder, gradient, rename);
  const { referenceNoise, loss, gradient: slope } = GRADIENT_OUTPUTS;
  for (const name of [referenceNoise, loss, slope, MAPS_OUTPUT]) builder.keepOutput(rename(name));
  return builder.finish();
}

function plainBranch(plain: StaticGraph, guided: StaticGraph, names: UnetNames): StaticGraph {
  const builder = startBranch(plain, names);
  const rename = renameCopy(plain, 'plain/', new Map(plain.inputs.map((name) => [name, name])));
  copyGraph(builder, plain, rename);
  builder.keepOutput(rename(names.noise));
  for (const [index, name] of guided.outputs.entries()) {
    const unused = zeros(builder, valueIn(guided, name));
    if (index > 0) builder.addOutput(`plain/${outputs[index]}`, unused);
  }
  return builder.finish();
}

/**
 * A UNet for little memory: it takes one row at a time, and holds its weights once for both of its
 * tasks, between which the bool input `guide` chooses.
 *
 * Without `guide` it gives the row's `noise` [1, ...latents]; its other outputs are zeros. With it
 * the row is guided towards the row of `reference_sample` and `reference_context`: `noise` is the
 * reference's, `loss` [1] and `gradient` [1, ...latents] are the row's, `attention_maps`
 * [2, pixels, tokens] are those of both.
 *
 * @param dims of the inputs for one row
 * @throws OnnxError as `attentionGradient`
 */
export function oneRowUnet(
  model: ModelProto,
  names: UnetNames,
  dims: Readonly<Record<string, Dims>>,
): ModelProto {
  const plain = inHalfWithCare(makeStatic(model, dims));
  const pair = (name: string) => withDim(dims[name] ?? [], 0, 2);
  const pairs = { [names.sample]: pair(names.sample), [names.context]: pair(names.context) };
  const gradient = inHalfWithCare(attentionGradient(model, names, { ...dims, ...pairs }));
  const whenTrue = guidedBranch(plain, gradient, names);
  const whenFalse = plainBranch(plain, whenTrue, names);
  return chooseBetween({ by: ONE_ROW_INPUTS.guide, whenTrue, whenFalse, outputs });
}
