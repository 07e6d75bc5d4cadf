export type Sampling = {
  /** 0 = greedy. */
  readonly temperature: number;
  /** Each token is drawn from this many likeliest ones; 0 = from all. */
  readonly topK: number;
  /** Evenly from 0 to 1, 1 excluded. */
  readonly random: () => number;
};

function likeliest(logits: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < logits.length; at += 1) {
    if ((logits[at] ?? 0) > (logits[best] ?? 0)) best = at;
  }
  return best;
}

/**
 * Ids of the `count` likeliest tokens, ascending; of equals the lower ids.
 *
 * One pass beside a short list: vocabularies have tens of thousands of tokens, and this is done for each.
 */
function likeliestIds(logits: ArrayLike<number>, count: number): readonly number[] {
  if (count >= logits.length) return Array.from({ length: logits.length }, (_, id) => id);
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < logits.length; id += 1) {
    const logit = logits[id] ?? 0;
    if (best.length === count && logit <= least) continue;
    best.splice(best.findLastIndex((other) => (logits[other] ?? 0) >= logit) + 1, 0, id);
    best.length = Math.min(best.length, count);
    least = logits[best.at(-1) ?? 0] ?? 0;
  }
  return best.sort((a, b) => a - b);
}

/** Draws the next token from its logits: softmax at a temperature over the likeliest. */
export function sampleToken(logits: ArrayLike<number>, sampling: Sampling): number {
  const { temperature, topK, random } = sampling;
  if (temperature === 0) return likeliest(logits);
  const ids = likeliestIds(logits, topK > 0 ? topK : logits.length);
  const largest = logits[likeliest(logits)] ?? 0;
  const weights = ids.map((id) => Math.exp(((logits[id] ?? 0) - largest) / temperature));
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return ids[at] ?? 0;
  }
  return ids.at(-1) ?? 0;
}
