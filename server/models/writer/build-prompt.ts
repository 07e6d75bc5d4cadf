import type { Shot } from '#nodes/contract/toolbox.ts';
import { numberWords } from './number-words.ts';

export type Question = {
  /** Holds [NUMBER] and [TRANSFORMATION] and ends with "Caption 1:". */
  readonly template: string;
  readonly instruction: string;
  /** Captions wanted on each side. */
  readonly count: number;
  /** Captions already known: the picture's own, or all of them when only those after are asked for. */
  readonly before: readonly string[];
  /** True when the model is to go on with the captions after. */
  readonly writesAfter: boolean;
};

/** The line between captions before and after. */
export const afterHeading = '\nAfter transformation:\n\n';

/** Puts words into a template as they are, `$` signs included. */
export const askQuestion = ({
  template,
  count,
  instruction,
}: Pick<Question, 'template' | 'count' | 'instruction'>) =>
  template
    .replaceAll('[NUMBER]', () => numberWords(count))
    .replaceAll('[TRANSFORMATION]', () => instruction);

/** The template already wrote "Caption 1:", so the first caption only follows it. */
export const beforeLines = ([first = '', ...others]: readonly string[]) =>
  ` ${first}\n${others.map((text, at) => `Caption ${at + 2}: ${text}\n`).join('')}`;

/** Captions after, a line each. */
export const afterLines = (captions: readonly string[]) =>
  captions.map((text, at) => `Caption ${at + 1}: ${text}\n`).join('');

/** An example as the model reads it; one with fewer captions than asked for says so itself. */
function renderShot(template: string, shot: Shot, count: number): string {
  const shown = Math.min(count, shot.before.length, shot.after.length);
  return [
    askQuestion({ template, count: shown, instruction: shot.instruction }),
    beforeLines(shot.before.slice(0, shown)),
    afterHeading,
    afterLines(shot.after.slice(0, shown)),
    '\n',
  ].join('');
}

/**
 * Writes the prompt: all examples, then the question with the captions that are known.
 *
 * The layout is the one that the authors' parser implies.
 *
 * @see https://arxiv.org/abs/2403.08004
 */
export function buildPrompt(question: Question, shots: readonly Shot[]): string {
  const { template, count, before, writesAfter } = question;
  const examples = shots.map((shot) => renderShot(template, shot, count)).join('');
  const heading = writesAfter ? `${afterHeading}Caption 1:` : '';
  return examples + askQuestion(question) + beforeLines(before) + heading;
}
