import { type PreTrainedTokenizer, StoppingCriteria } from '@huggingface/transformers';
import type { Writing } from './language-model.ts';

/** Stops when enough was written, and counts what was. */
export class StopWhenFinished extends StoppingCriteria {
  written = '';
  tokens = 0;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #promptTokens: number;
  readonly #writing: Writing;

  constructor(tokenizer: PreTrainedTokenizer, promptTokens: number, writing: Writing) {
    super();
    this.#tokenizer = tokenizer;
    this.#promptTokens = promptTokens;
    this.#writing = writing;
  }

  override _call(sequences: (number | bigint)[][]): boolean[] {
    const ids = (sequences[0] ?? []).slice(this.#promptTokens).map(Number);
    this.tokens = ids.length;
    this.written = this.#tokenizer.decode(ids, {
      skip_special_tokens: true,
      clean_up_tokenization_spaces: false,
    });
    this.#writing.onIds?.(ids);
    this.#writing.onText?.(this.written);
    return [this.#writing.signal.aborted || this.#writing.isFinished(this.written)];
  }
}
