import type { Shot } from '#nodes/contract/toolbox.ts';
import type { Question } from './build-prompt.ts';
import type { Sampling } from './sample-token.ts';

export type Writing = {
  readonly prompt: string;
  readonly maxTokens: number;
  readonly sampling: Sampling;
  /** Asked after every token with all that was written so far. */
  readonly isFinished: (written: string) => boolean;
  readonly signal: AbortSignal;
  /** Called after every token with all that was written so far. */
  readonly onText?: ((written: string) => void) | undefined;
  /** Called after every token with all token ids written so far. */
  readonly onIds?: ((ids: readonly number[]) => void) | undefined;
};

/** A model that continues a text: all that writing captions needs of it. */
export type LanguageModel = {
  /** Tokens that prompt and continuation may have together. */
  readonly context: number;
  /** Longest caption it writes, in words. */
  readonly captionWords: number;
  /** Puts a question to it, after examples, so that its continuation is the answer. */
  phrase(question: Question, shots: readonly Shot[]): string;
  countTokens(text: string): number;
  write(writing: Writing): Promise<{ readonly text: string; readonly tokens: number }>;
};
