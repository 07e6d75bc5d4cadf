import { logSoftmax } from './log-softmax.ts';

export type Beam = {
  /** Token ids, the prefix included. */
  readonly ids: readonly number[];
  /** Sum over the tokens after the prefix. */
  readonly logProbability: number;
};

export type BeamSearch = {
  readonly prefix: readonly number[];
  readonly beams: number;
  /** Before this length, prefix included, the end token is forbidden. */
  readonly minTokens: number;
  /** At this length, prefix included, a sentence is finished. */
  readonly maxTokens: number;
  readonly end: number;
  /** Logits of the next token for each sentence. */
  readonly next: (sentences: readonly (readonly number[])[]) => Promise<readonly Float32Array[]>;
};

type Candidate = { readonly from: Beam; readonly token: number; readonly logProbability: number };

/** Puts a candidate among the `count` likeliest, which stay in order; earlier ones win ties. */
function keepLikeliest(likeliest: Candidate[], candidate: Candidate, count: number): void {
  const last = likeliest[count - 1];
  if (last && last.logProbability >= candidate.logProbability) return;
  const after = likeliest.findIndex((other) => other.logProbability < candidate.logProbability);
  likeliest.splice(after < 0 ? likeliest.length : after, 0, candidate);
  likeliest.length = Math.min(likeliest.length, count);
}

/** The likeliest continuations by one token, twice as many as beams, so that enough stay open when all others end. */
async function continueBeams(open: readonly Beam[], search: BeamSearch): Promise<readonly Beam[]> {
  const logits = await search.next(open.map(({ ids }) => ids));
  const likeliest: Candidate[] = [];
  for (const [at, from] of open.entries()) {
    const probabilities = logSoftmax(logits[at] ?? new Float32Array());
    for (const [token, added] of probabilities.entries()) {
      if (token === search.end && from.ids.length < search.minTokens) continue;
      const logProbability = from.logProbability + added;
      keepLikeliest(likeliest, { from, token, logProbability }, 2 * search.beams);
    }
  }
  return likeliest.map(({ from, token, logProbability }) => ({
    ids: [...from.ids, token],
    logProbability,
  }));
}

/**
 * Beam search with length penalty 1 that does not stop at the first finished sentences.
 *
 * A finished sentence counts its mean log probability; the search ends when no open beam has a better mean
 * than the worst of `beams` finished ones, or at `maxTokens`. Decides as Hugging Face's generation does.
 *
 * @returns finished sentences, the best mean first, at most `beams`
 * @see     https://arxiv.org/abs/1609.08144 section 7
 */
export async function searchBeams(search: BeamSearch): Promise<readonly Beam[]> {
  const mean = ({ ids, logProbability }: Beam) =>
    logProbability / (ids.length - search.prefix.length);
  const isFinished = ({ ids }: Beam) => ids.at(-1) === search.end || ids.length >= search.maxTokens;

  let open: readonly Beam[] = [{ ids: search.prefix, logProbability: 0 }];
  let finished: readonly Beam[] = [];
  while (open.length > 0) {
    const candidates = await continueBeams(open, search);
    const justFinished = candidates.slice(0, search.beams).filter(isFinished);
    finished = [...finished, ...justFinished]
      .sort((a, b) => mean(b) - mean(a))
      .slice(0, search.beams);
    open = candidates.filter((beam) => !isFinished(beam)).slice(0, search.beams);
    const [best] = open;
    const worst = finished.at(-1);
    if (finished.length === search.beams && best && worst && mean(best) <= mean(worst)) break;
  }
  return finished;
}
