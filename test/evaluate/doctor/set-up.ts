import type { FindingCode } from '#nodes/doctor/finding.ts';
import type { CaptionPair } from '#nodes/doctor/words/caption-pairs.ts';
import type { EvaluationCase, Split } from '../evaluation-case.ts';

/** How the default edit is changed: captions and requests by hand, and params of single nodes. */
export type SetUp = {
  readonly given: EvaluationCase;
  readonly instruction: string;
  /** The picture's caption, in place of the captioner's. */
  readonly caption?: string;
  /** In place of the language model's. */
  readonly pairs?: readonly CaptionPair[];
  readonly invert?: Readonly<Record<string, string | number>>;
  readonly edit?: Readonly<Record<string, string | number>>;
};

/** One whose captions are all given. */
export type SoundSetUp = SetUp & {
  readonly caption: string;
  readonly pairs: readonly CaptionPair[];
};

/** Edits that are made in one way, and the finding that it should lead to; null = none. */
export type SetUpClass = {
  readonly name: string;
  readonly expects: FindingCode | null;
  readonly make: (number: number, split: Split) => SetUp;
};
