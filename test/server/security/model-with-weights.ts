import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toModel } from '#server/onnx/graph/to-model.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import { moveWeightsOut } from '#server/onnx/model/move-weights-out.ts';
import { emptyGraph } from '../onnx/small-graphs.ts';

/** The weights of the model below, as the file beside it holds them. */
export const weights = Buffer.from(new Float32Array(300).fill(0.5).buffer);

/** Writes a sound model of one weight tensor that lies wherever `location` says. */
export function writeModelWithWeights(file: string, location: string): void {
  const builder = emptyGraph(17);
  const constant = { type: 'float32', dims: [300], constant: new Array<number>(300).fill(0.5) };
  const weight = builder.constant({ ...constant, type: 'float32' });
  builder.addOutput('y', builder.emit('Mul', [weight, weight]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writeModel(moveWeightsOut(toModel(builder.finish()), location).model));
}
