import * as z from 'zod';
import {
  analyseDirection,
  type DirectionAnalysis,
  type DirectionSide,
  type TokenTexts,
} from '#nodes/editing/analysis/analyse-direction.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { requireValues } from './require-values.ts';

/** Hashes of what a direction came from. */
export type StoredSide = {
  readonly embedding: string;
  readonly captions: string;
  /** The trace `tokens` of the node that encoded the captions. */
  readonly tokens?: string | undefined;
};
export type StoredDirection = {
  readonly before: StoredSide;
  readonly after: StoredSide;
  /** Left out: the one that the captions give. */
  readonly direction?: string | undefined;
};

/** Runs from before the names of tokens were recorded have none. */
const tokensSchema = z.object({ texts: z.array(z.array(z.string())).nullish() });

/**
 * Looks into a stored direction.
 *
 * @throws AppError artifact/not-found, value/wrong-shape, value/invalid
 */
export async function analyseStoredDirection(
  values: ValueStore,
  { before, after, direction: hash }: StoredDirection,
): Promise<DirectionAnalysis> {
  const sides = [before, after].flatMap((side) => Object.values(side));
  await requireValues(
    values,
    [...sides, hash].filter((one) => one !== undefined),
  );
  const direction = hash === undefined ? undefined : await values.load({ type: 'direction', hash });
  return analyseDirection(await loadSide(values, before), await loadSide(values, after), direction);
}

async function loadSide(values: ValueStore, side: StoredSide): Promise<DirectionSide> {
  return {
    embedding: await values.load({ type: 'embedding', hash: side.embedding }),
    captions: await values.load({ type: 'captions', hash: side.captions }),
    tokens: side.tokens === undefined ? null : await loadTokens(values, side.tokens),
  };
}

async function loadTokens(values: ValueStore, hash: string): Promise<TokenTexts | null> {
  return tokensSchema.safeParse(await values.loadTrace(hash)).data?.texts ?? null;
}
