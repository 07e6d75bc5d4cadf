import { type PreTrainedTokenizer, StoppingCriteria } from '@huggingface/transformers';

/** Who follows a text while it is written. */
export type Following = {
  readonly signal: AbortSignal;
  /** Asked after every token with all that was written so far. */
  readonly isFinished: (written: string) => boolean;
  readonly onText?: ((written: string) => void) | undefined;
  readonly onIds?: ((ids: readonly number[]) => void) | undefined;
};

/** Tells what was written after every token, counts it, and stops when enough was or on cancel. */
export class FollowText extends StoppingCriteria {
  written = '';
  tokens = 0;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #promptTokens: number;
  readonly #following: Following;

  constructor(tokenizer: PreTrainedTokenizer, promptTokens: number, following: Following) {
    super();
    this.#tokenizer = tokenizer;
    this.#promptTokens = promptTokens;
    this.#following = following;
  }

  override _call(sequences: (number | bigint)[][]): boolean[] {
    const ids = (sequences[0] ?? []).slice(this.#promptTokens).map(Number);
    this.tokens = ids.length;
    this.written = this.#tokenizer.decode(ids, {
      skip_special_tokens: true,
      clean_up_tokenization_spaces: false,
    });
    this.#following.onIds?.(ids);
    this.#following.onText?.(this.written);
    return [this.#following.signal.aborted || this.#following.isFinished(this.written)];
  }
}
