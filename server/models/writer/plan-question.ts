import type { WriteRequest } from '#nodes/contract/toolbox.ts';
import { answerTokens } from './answer-tokens.ts';
import { isFinished } from './is-finished.ts';
import type { LanguageModel } from './language-model.ts';

/** A question, the room its answer needs, and when that is complete. */
function plan(
  { captionWords }: LanguageModel,
  { template, instruction, count }: WriteRequest,
  { before, writesAfter }: { readonly before: readonly string[]; readonly writesAfter: boolean },
) {
  const { usual, most } = answerTokens(writesAfter ? count : 2 * count - 1, captionWords);
  return {
    question: { template, instruction, count, before, writesAfter },
    usualTokens: usual,
    mostTokens: most,
    isFinished: (written: string) => isFinished(written, count, writesAfter),
  };
}

/**
 * What to ask: for the captions after alone where those before are known already and, with nothing
 * else, leave room for them; else for both.
 *
 * @param known  as many captions before as wanted, if there are
 */
export function planQuestion(
  model: LanguageModel,
  request: WriteRequest,
  known: readonly string[] | null,
) {
  const both = plan(model, request, { before: [request.caption], writesAfter: false });
  if (!known) return both;
  const after = plan(model, request, { before: known, writesAfter: true });
  const promptTokens = model.countTokens(model.phrase(after.question, []));
  return promptTokens + after.usualTokens <= model.context ? after : both;
}
