import type { WriteAttempt, WriteRequest, WrittenCaptions } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import { distinct } from './distinct.ts';
import { judgeCaptions } from './judge-captions.ts';
import type { LanguageModel } from './language-model.ts';
import { makeAttempt } from './make-attempt.ts';
import { type ParsedCaptions, parseCaptions } from './parse-captions.ts';
import { planQuestion } from './plan-question.ts';

type Halves = {
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
};

/** A last line that ran out of tokens is half a caption. */
const completeLines = (written: string, cutOff: boolean) =>
  cutOff ? written.slice(0, written.lastIndexOf('\n') + 1) : written;

/** Takes over what is long enough; a half that was already good stays. */
const keepGood = (kept: Halves, { before, after }: ParsedCaptions, count: number): Halves => ({
  before: kept.before ?? (before.length >= count ? before.slice(0, count) : null),
  after: kept.after ?? (after.length >= count ? after.slice(0, count) : null),
});

/** What all attempts together wrote, when none was enough; the picture's own caption comes first. */
function gather(
  attempts: readonly WriteAttempt[],
  { caption, count }: WriteRequest,
): ParsedCaptions {
  const before = distinct([caption, ...attempts.flatMap((attempt) => attempt.before)]);
  const after = distinct(attempts.flatMap((attempt) => attempt.after));
  const pairs = Math.min(before.length, after.length, count);
  return { before: before.slice(0, pairs), after: after.slice(0, pairs) };
}

function giveUp(attempts: readonly WriteAttempt[], request: WriteRequest): WrittenCaptions {
  const gathered = gather(attempts, request);
  const pairs = gathered.after.length;
  if (pairs > 0 && judgeCaptions(gathered, pairs) === null) {
    return { ...gathered, attempts, accepted: true };
  }
  const { caption } = request;
  return { before: [caption], after: [caption], attempts, accepted: false };
}

/**
 * Asks until there are enough captions before and after: a good half is kept, and only the other is
 * asked for again. The picture's own caption always is the first one before.
 */
export async function writeCorrected(
  model: LanguageModel,
  request: WriteRequest,
  work: Work,
): Promise<WrittenCaptions> {
  const { count } = request;
  const attempts: WriteAttempt[] = [];
  let kept: Halves = { before: null, after: null };
  for (let attempt = 0; attempt < request.maxAttempts; attempt += 1) {
    const planned = planQuestion(model, request, kept.before);
    const asked = attempts.map(({ prompt }) => prompt);
    const answer = await makeAttempt(model, request, { ...planned, attempt, asked }, work);
    if (!answer) break;
    const { cutOff, ...made } = answer;
    const { before: known, writesAfter } = planned.question;
    const parsed = parseCaptions(known, completeLines(made.written, cutOff), writesAfter);
    kept = keepGood(kept, parsed, count);
    const found = { before: kept.before ?? parsed.before, after: kept.after ?? parsed.after };
    const refusal = judgeCaptions(found, count);
    attempts.push({ ...made, ...parsed, refusal });
    if (refusal === null) return { ...found, attempts, accepted: true };
    // Captions after that change nothing are no good half.
    if (kept.before && kept.after) kept = { ...kept, after: null };
  }
  return giveUp(attempts, request);
}
