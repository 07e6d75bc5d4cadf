import { OnnxError } from '#server/onnx/errors.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { externalTensors } from './external-tensors.ts';

/** A file right beside the model: no path, no drive, no folder. */
function isPlainName(name: string): boolean {
  return /^[^/\\:\0]+$/.test(name) && name !== '.' && name !== '..';
}

/**
 * The files a model keeps weights in, as it names them: right beside it.
 *
 * @throws OnnxError 'onnx/invalid' when one lies anywhere else
 */
export function listWeightFiles(model: ModelProto): string[] {
  const names = [...new Set(externalTensors(model).map(({ location }) => location))];
  const away = names.find((name) => !isPlainName(name));
  if (away === undefined) return names;
  throw new OnnxError('onnx/invalid', `It keeps weights in ${away}, which is not beside it.`);
}
