import { AppError } from '#nodes/contract/errors.ts';
import type { Shot } from '#nodes/contract/toolbox.ts';
import type { Question } from './build-prompt.ts';
import type { LanguageModel } from './language-model.ts';

/**
 * Builds a prompt that leaves room for the answer: drops examples from the end until it does.
 *
 * @param maxTokens  room that the answer needs
 * @throws AppError text/too-long when the question does not fit even without examples
 */
export function fitShots(
  model: Pick<LanguageModel, 'context' | 'countTokens' | 'phrase'>,
  { question, shots, maxTokens }: { question: Question; shots: readonly Shot[]; maxTokens: number },
): { readonly prompt: string; readonly shots: number } {
  for (let kept = shots.length; kept >= 0; kept -= 1) {
    const prompt = model.phrase(question, shots.slice(0, kept));
    if (model.countTokens(prompt) + maxTokens <= model.context) return { prompt, shots: kept };
  }
  throw new AppError(
    'text/too-long',
    `The instruction, the caption and ${question.count} captions do not fit the language model, which reads ${model.context} tokens: shorten them or ask for fewer captions.`,
  );
}
