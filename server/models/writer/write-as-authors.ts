import type { WriteAttempt, WriteRequest, WrittenCaptions } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import { answerTokens } from './answer-tokens.ts';
import { buildPrompt } from './build-prompt.ts';
import { distinct } from './distinct.ts';
import type { LanguageModel } from './language-model.ts';
import { makeAttempt } from './make-attempt.ts';
import { parseAsAuthors } from './parse-as-authors.ts';

/** Their limit for prompt and answer together; the model's context usually is less. */
const authorsMaxTokens = 3400;

/** Where no caption after was ever read, the authors' code goes on with a blank one. */
const blank = ' ';

function fallBack(
  attempts: readonly WriteAttempt[],
  { caption, count }: WriteRequest,
): WrittenCaptions {
  const wrong = (side: 'before' | 'after') =>
    attempts
      .map((attempt) => attempt[side])
      .filter((texts) => texts.length !== count)
      .flat();
  const others = distinct(wrong('before').filter((text) => text !== caption));
  const after = distinct(wrong('after')).slice(0, count);
  return {
    before: [...others.slice(0, count - 1), caption],
    after: after.length > 0 ? after : [blank],
    attempts,
    accepted: true,
  };
}

/**
 * Asks as the authors' code does: no stop strings, a whole new question at every attempt, and
 * whatever was gathered when all attempts failed. Too many captions before are cut, too many after
 * are refused.
 *
 * Two things differ: captions keep their order where theirs goes through a set, and a missing own
 * caption is no failure.
 */
export async function writeAsAuthors(
  model: LanguageModel,
  request: WriteRequest,
  work: Work,
): Promise<WrittenCaptions> {
  const { caption, instruction, template, count } = request;
  const attempts: WriteAttempt[] = [];
  for (let attempt = 0; attempt < request.maxAttempts; attempt += 1) {
    const plan = {
      question: { template, instruction, count, before: [caption], writesAfter: false },
      attempt,
      usualTokens: answerTokens(2 * count - 1, model.captionWords).usual,
      mostTokens: authorsMaxTokens,
      isFinished: () => false,
      asked: attempts.map(({ prompt }) => prompt),
    };
    const answer = await makeAttempt(model, request, plan, work);
    if (!answer) break;
    const { cutOff: _, ...made } = answer;
    // Their parser begins at the last question, so examples before it change nothing.
    const parsed = parseAsAuthors(buildPrompt(plan.question, []) + made.written);
    const before = (parsed?.before ?? []).slice(0, count);
    const after = parsed?.after ?? [];
    const accepted = before.length === count && after.length === count;
    const refusal = `${before.length} captions before and ${after.length} after, not ${count}`;
    attempts.push({ ...made, before, after, refusal: accepted ? null : refusal });
    if (accepted) return { before, after, attempts, accepted };
  }
  return fallBack(attempts, request);
}
