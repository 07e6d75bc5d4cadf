import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';

/** One output of a model by name. @throws AppError model/pack-mismatch when it has none of that name */
export function readOutput(outputs: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const output = outputs[name];
  if (output) return output;
  throw new AppError(
    'model/pack-mismatch',
    `The model has no output "${name}" but ${Object.keys(outputs).join(', ')}.`,
  );
}
