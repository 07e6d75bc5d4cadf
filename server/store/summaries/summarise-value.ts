import type { PortValue } from '#nodes/contract/ports.ts';
import { summariseTensor, type TensorSummary } from './summarise-tensor.ts';
import { summariseTokens, type TokenSummary } from './summarise-tokens.ts';

/** The kinds of values that are too large to look at as they are. */
export const summarisedTypes = ['direction', 'embedding', 'latents', 'inversion'] as const;
export type SummarisedType = (typeof summarisedTypes)[number];

/** What a card shows of a value that is made of tensors. */
export type ValueSummary =
  | (TensorSummary & { readonly type: 'embedding' | 'latents'; readonly pack: string })
  | (TensorSummary & {
      readonly type: 'direction';
      readonly pack: string;
      readonly tokens: TokenSummary;
    })
  /** The figures are those of the noise: of an ideal inversion mean 0 and std 1. */
  | (TensorSummary & {
      readonly type: 'inversion';
      readonly pack: string;
      readonly caption: string;
      readonly steps: number;
      readonly schedule: string;
      /** The picture's own latents, where the walk began. */
      readonly start: TensorSummary;
    });

/** Sums a value up for a card. */
export function summariseValue<T extends SummarisedType>(
  type: T,
  value: PortValue<T>,
): ValueSummary {
  return summarisers[type](value as never); // the table is keyed by the same T
}

const summarisers: { readonly [T in SummarisedType]: (value: PortValue<T>) => ValueSummary } = {
  embedding: ({ tensor, pack }) => ({ type: 'embedding', pack, ...summariseTensor(tensor) }),
  latents: ({ tensor, pack }) => ({ type: 'latents', pack, ...summariseTensor(tensor) }),
  direction: ({ tensor, pack }) => ({
    ...{ type: 'direction', pack, tokens: summariseTokens(tensor) },
    ...summariseTensor(tensor),
  }),
  inversion: ({ noise, start, pack, caption, steps, schedule }) => ({
    ...{ type: 'inversion', pack, caption, steps, schedule, start: summariseTensor(start) },
    ...summariseTensor(noise),
  }),
};
