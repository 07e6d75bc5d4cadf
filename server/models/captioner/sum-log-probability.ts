import { LogitsProcessor, type Tensor } from '@huggingface/transformers';
import { logSoftmax } from './log-softmax.ts';

/** Adds up how likely each token was that greedy generation takes; changes nothing. */
export class SumLogProbability extends LogitsProcessor {
  sum = 0;

  override _call(_sequences: bigint[][], logits: Tensor): Tensor {
    const { data } = logits;
    if (!(data instanceof Float32Array)) throw new RangeError(`logits are ${logits.type}`);
    this.sum += logSoftmax(data).reduce(
      (most, value) => Math.max(most, value),
      Number.NEGATIVE_INFINITY,
    );
    return logits;
  }
}
