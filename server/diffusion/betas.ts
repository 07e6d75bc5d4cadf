export type BetaSchedule = 'scaled_linear' | 'linear' | 'squaredcos_cap_v2';

const largestCosineBeta = 0.999;

/**
 * Lists how much noise each training step adds (β), as diffusers' schedulers define it.
 *
 * @param start the first β; the cosine schedule has its own
 * @param end   the last β, likewise
 * @see https://arxiv.org/abs/2102.09672 equation 17 (squaredcos_cap_v2)
 */
export function betas(kind: BetaSchedule, start: number, end: number, count: number): Float64Array {
  switch (kind) {
    case 'linear':
      return evenlySpaced(start, end, count);
    case 'scaled_linear':
      return evenlySpaced(Math.sqrt(start), Math.sqrt(end), count).map((root) => root ** 2);
    case 'squaredcos_cap_v2':
      return Float64Array.from({ length: count }, (_, i) =>
        Math.min(1 - cosineLevel((i + 1) / count) / cosineLevel(i / count), largestCosineBeta),
      );
  }
}

function evenlySpaced(start: number, end: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => start + ((end - start) * i) / (count - 1));
}

function cosineLevel(time: number): number {
  return Math.cos((((time + 0.008) / 1.008) * Math.PI) / 2) ** 2;
}
