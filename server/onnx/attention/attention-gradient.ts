import { backpropagate } from '#server/onnx/gradient/backpropagate.ts';
import { castTo } from '#server/onnx/graph/conversions.ts';
import { type GraphBuilder, startGraph } from '#server/onnx/graph/graph-builder.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import { type StaticGraph, valueIn } from '#server/onnx/graph/static-graph.ts';
import { type Dims, withDim } from '#server/onnx/model/dims.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { MAPS_OUTPUT } from './add-taps.ts';
import { compareMaps } from './compare-maps.ts';
import { mapLayers } from './map-layers.ts';
import { meanMaps } from './mean-maps.ts';
import { addUnetBranch, type UnetBranch } from './unet-branch.ts';
import type { UnetNames } from './unet-names.ts';

/** The outputs of the graph that `attentionGradient` makes. */
export const GRADIENT_OUTPUTS = {
  referenceNoise: 'reference_noise',
  loss: 'loss',
  gradient: 'gradient',
} as const;

/** Lifts half-precision gradients above the smallest numbers half precision can hold. */
const HALF_SCALE = 2 ** 10;

/** The UNet's inputs, with the dims they have for all rows together. */
function declareInputs(
  builder: GraphBuilder,
  unet: StaticGraph,
  dims: Readonly<Record<string, Dims>>,
): void {
  for (const name of unet.inputs) {
    const value = valueIn(unet, name);
    builder.addInput(name, { ...value, dims: dims[name] ?? value.dims });
  }
}

/** The loss of each guided row and its gradient with respect to the row's latents. */
function addLoss(builder: GraphBuilder, reference: UnetBranch, guided: UnetBranch) {
  const isHalf = builder.value(guided.sample).type === 'float16';
  const scale = isHalf ? HALF_SCALE : 1;
  const seeds = new Map<string, string>();
  const losses = guided.layers.map((layer, index) => {
    const twin = reference.layers[index];
    if (!twin) throw new RangeError(`The reference lacks cross-attention ${index}.`);
    const { loss, slope } = compareMaps(builder, { layer, reference: twin }, scale);
    seeds.set(layer.probabilities, slope);
    return loss;
  });
  const scaled = backpropagate(builder, guided.nodes, { seeds, target: guided.sample });
  const unscale = () =>
    builder.emit('Div', [castTo(builder, scaled, 'float32'), builder.scalar('float32', scale)]);
  return {
    loss: losses.reduce((sum, loss) => builder.emit('Add', [sum, loss])),
    gradient: isHalf ? unscale() : scaled,
  };
}

/**
 * The graph of attention guidance: how latents must change for their cross-attention to come
 * closer to the reference's.
 *
 * Row 0 of the inputs is the reference; the others are guided, each on its own. Outputs:
 * `reference_noise` [1, ...latents], `loss` [rows - 1], `gradient` [rows - 1, ...latents] and, to
 * look at, `attention_maps` [rows, pixels, tokens].
 *
 * The reference and the guided rows run as two copies of the UNet over the same weights: so the
 * backward pass keeps only the guided rows' values, and their copy ends at its last
 * cross-attention.
 *
 * In half precision the loss and the gradient are float32, and the backward pass is scaled.
 *
 * @param dims of the inputs as the derived graph takes them: sample and context with all rows
 * @throws OnnxError 'onnx/no-attention', 'onnx/no-gradient-rule', 'onnx/unsupported'
 * @see https://arxiv.org/abs/2302.03027 section 3.3
 */
export function attentionGradient(
  model: ModelProto,
  names: UnetNames,
  dims: Readonly<Record<string, Dims>>,
): StaticGraph {
  const { [names.sample]: sample = [], [names.context]: context = [] } = dims;
  const [rows = 0] = sample;
  if (rows < 2)
    throw new RangeError(`Guidance needs a reference row and others, not ${rows} rows.`);
  const unetFor = (count: number) => {
    const some = {
      [names.sample]: withDim(sample, 0, count),
      [names.context]: withDim(context, 0, count),
    };
    return makeStatic(model, { ...dims, ...some });
  };
  const single = unetFor(1);
  const builder = startGraph(single.opset, model);
  declareInputs(builder, single, dims);
  const reference = addUnetBranch(builder, single, {
    names,
    prefix: 'reference/',
    rows: [0, 1],
    until: 'noise',
  });
  const guided = addUnetBranch(builder, unetFor(rows - 1), {
    names,
    prefix: 'guided/',
    rows: [1, rows],
    until: 'attention',
  });
  const { loss, gradient } = addLoss(builder, reference, guided);
  builder.addOutput(GRADIENT_OUTPUTS.referenceNoise, reference.rename(names.noise));
  builder.addOutput(GRADIENT_OUTPUTS.loss, loss);
  builder.addOutput(GRADIENT_OUTPUTS.gradient, gradient);
  const maps = [reference, guided].map(({ layers }) => meanMaps(builder, mapLayers(layers)));
  builder.addOutput(MAPS_OUTPUT, builder.emit('Concat', maps, { axis: 0 }));
  return builder.finish();
}
