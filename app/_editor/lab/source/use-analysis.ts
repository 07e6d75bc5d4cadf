import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import type { SourceValues } from './pick-values.ts';

/** What the Lab shows of a direction; never comes while a value of its source is missing. */
export function useAnalysis(values: SourceValues) {
  const wish = toWish(values);
  return useQuery({
    queryKey: ['artifacts', 'analyseDirection', wish],
    queryFn: () => {
      if (!wish) throw new Error('The captions of this direction are not known.');
      return api.artifacts.analyseDirection.query(wish);
    },
    enabled: wish !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function toWish(values: SourceValues) {
  const { direction, beforeEmbedding, beforeCaptions, afterEmbedding, afterCaptions } = values;
  if (!direction || !beforeEmbedding || !beforeCaptions || !afterEmbedding || !afterCaptions) {
    return null;
  }
  const { beforeTokens, afterTokens } = values;
  return {
    direction,
    before: {
      ...{ embedding: beforeEmbedding, captions: beforeCaptions },
      ...(beforeTokens === undefined ? {} : { tokens: beforeTokens }),
    },
    after: {
      ...{ embedding: afterEmbedding, captions: afterCaptions },
      ...(afterTokens === undefined ? {} : { tokens: afterTokens }),
    },
  };
}
