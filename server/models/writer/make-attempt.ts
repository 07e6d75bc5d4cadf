import type { WriteRequest } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import { createRandom } from '#server/diffusion/random.ts';
import type { Question } from './build-prompt.ts';
import { drawShots } from './draw-shots.ts';
import { fitShots } from './fit-shots.ts';
import type { LanguageModel } from './language-model.ts';

export type AttemptPlan = {
  readonly question: Question;
  /** Counts from 0. */
  readonly attempt: number;
  /** Room that examples must leave for the answer. */
  readonly usualTokens: number;
  /** The longest answer; what is left of the context may be less. */
  readonly mostTokens: number;
  readonly isFinished: (written: string) => boolean;
  /** Prompts already answered. */
  readonly asked: readonly string[];
};

/** Spreads a seed and an attempt's number over 32 bits, so that neighbours have nothing in common. */
const attemptSeed = (seed: number, attempt: number) =>
  (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(attempt + 1, 0xc2b2ae35)) >>> 0;

/** Without chance the same prompt gives the same answer. */
const isRepetition = ({ temperature }: WriteRequest, prompt: string, asked: readonly string[]) =>
  temperature === 0 && asked.includes(prompt);

/**
 * Draws examples, asks once and returns what was written.
 *
 * @returns null when the same question would get the same answer as before
 */
export async function makeAttempt(
  model: LanguageModel,
  request: WriteRequest,
  plan: AttemptPlan,
  work: Work,
) {
  const random = createRandom(attemptSeed(request.seed, plan.attempt));
  const { prompt, shots } = fitShots(model, {
    question: plan.question,
    shots: drawShots(request.shots, request.shotCount, random),
    maxTokens: plan.usualTokens,
  });
  if (isRepetition(request, prompt, plan.asked)) return null;
  const maxTokens = Math.min(plan.mostTokens, model.context - model.countTokens(prompt));
  const { temperature, topK } = request;
  const { text, tokens } = await model.write({
    prompt,
    maxTokens,
    sampling: { temperature, topK, random },
    isFinished: plan.isFinished,
    signal: work.signal,
    onText: (written) => work.onText?.(written, plan.attempt + 1),
    onIds: (ids) => work.onStep?.(ids.length, maxTokens),
  });
  return { prompt, written: text, tokens, shots, cutOff: tokens >= maxTokens };
}
