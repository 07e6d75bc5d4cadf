import { inHalfWithCare } from '#server/onnx/graph/half-with-care.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import type { StaticGraph } from '#server/onnx/graph/static-graph.ts';
import type { Dims } from '#server/onnx/model/dims.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { addGates } from './add-gates.ts';
import { addTaps } from './add-taps.ts';
import { attentionGradient } from './attention-gradient.ts';
import type { UnetNames } from './unet-names.ts';

type Form = (
  model: ModelProto,
  names: UnetNames,
  dims: Readonly<Record<string, Dims>>,
) => StaticGraph;

/** What is made of a UNet's graph: itself with fixed dims, the gradient of its attention, gates and taps. */
export const unetForms = {
  plain: (model, _names, dims) => inHalfWithCare(makeStatic(model, dims)),
  gradient: (model, names, dims) => inHalfWithCare(attentionGradient(model, names, dims)),
  gates: (model, names, dims) =>
    inHalfWithCare(addTaps(addGates(makeStatic(model, dims), names), names)),
} satisfies Readonly<Record<string, Form>>;
