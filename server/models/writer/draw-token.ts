import { LogitsProcessor, type Tensor } from '@huggingface/transformers';
import { type Sampling, sampleToken } from './sample-token.ts';

/**
 * Draws the next token itself and leaves only that one possible, so that greedy generation takes it.
 *
 * transformers.js draws from one generator shared by the whole process; ours belongs to the request.
 */
export class DrawToken extends LogitsProcessor {
  readonly #sampling: Sampling;

  constructor(sampling: Sampling) {
    super();
    this.#sampling = sampling;
  }

  override _call(_sequences: bigint[][], logits: Tensor): Tensor {
    const { data } = logits;
    if (!(data instanceof Float32Array)) throw new RangeError(`logits are ${logits.type}`);
    const drawn = sampleToken(data, this.#sampling);
    data.fill(Number.NEGATIVE_INFINITY);
    data[drawn] = 0;
    return logits;
  }
}
