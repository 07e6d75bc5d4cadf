import type { ConceptScores } from '#nodes/contract/safety-judgement.ts';

/** What a picture shows that should not be shown: places of concepts in their list, from 0. */
export type Verdict = {
  readonly special: readonly number[];
  readonly concepts: readonly number[];
  /** The scores that decided, the strictness in them, rounded as the checker's makers do. */
  readonly scores: readonly number[];
};

/** Once a special concept is shown, all that comes after it is judged this much more strictly. */
const stricter = 0.01;

const rounded = (score: number) => Math.round(score * 1000) / 1000;

/**
 * Judges scores as Stable Diffusion's safety checker does.
 *
 * @param strictness added to every score: above 0 more is flagged, below 0 less
 * @see https://github.com/huggingface/diffusers/blob/main/src/diffusers/pipelines/stable_diffusion/safety_checker.py
 */
export function judgeConcepts(given: ConceptScores, strictness: number): Verdict {
  let extra = strictness;
  const special: number[] = [];
  for (const [at, score] of given.special.entries()) {
    if (rounded(score + extra) <= 0) continue;
    special.push(at);
    extra = strictness + stricter;
  }
  const scores = given.concepts.map((score) => rounded(score + extra));
  return { special, scores, concepts: scores.flatMap((score, at) => (score > 0 ? [at] : [])) };
}
