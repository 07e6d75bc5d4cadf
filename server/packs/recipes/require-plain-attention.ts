import { AppError } from '#nodes/contract/errors.ts';
import { findAttention } from '#server/onnx/attention/find-attention.ts';
import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import { OnnxError } from '#server/onnx/errors.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import type { PackGraph } from '../pack-manifest.ts';

const fused = /Attention$/;

/**
 * Makes sure that a UNet's attention lies open: edits read and steer its maps, and an export that was
 * optimised for a runtime holds them inside one operator.
 *
 * @param dims of the inputs, for one row
 * @throws AppError pack/unsupported
 */
export function requirePlainAttention(
  unet: { readonly graph: PackGraph; readonly model: ModelProto },
  names: UnetNames,
  dims: Readonly<Record<string, readonly number[]>>,
): void {
  const { file } = unet.graph;
  const operator = unet.model.graph?.node.find(({ opType }) => fused.test(opType));
  if (operator) {
    const name = [operator.domain, operator.opType].filter(Boolean).join('.');
    throw unsupported(
      `The attention of ${file} is fused into the operator ${name}, so that it cannot be steered: take an export without optimisations.`,
      { file, operator: name },
    );
  }
  const layers = attentionOf(unet.model, file, names, dims);
  if (layers.some(({ kind }) => kind === 'cross')) return;
  throw unsupported(
    `No attention between picture and caption is found in ${file}, so that it cannot be steered: take a plain export, without optimisations.`,
    { file },
  );
}

function attentionOf(
  model: ModelProto,
  file: string,
  names: UnetNames,
  dims: Readonly<Record<string, readonly number[]>>,
) {
  try {
    return findAttention(makeStatic(model, dims), names);
  } catch (cause) {
    if (!(cause instanceof OnnxError)) throw cause;
    throw unsupported(`The model ${file} cannot be read: ${cause.message}`, { file }, cause);
  }
}

function unsupported(sentence: string, details: Record<string, string>, cause?: unknown): AppError {
  return new AppError('pack/unsupported', sentence, { details, cause });
}
