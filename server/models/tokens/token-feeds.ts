import type { Feed } from '#server/models/sessions/to-feed.ts';
import type { TokenExtra } from '#server/packs/roles/token-inputs.ts';

const fillings: Readonly<Record<TokenExtra, (place: number) => number>> = {
  attention_mask: () => 1,
  position_ids: (place) => place,
  token_type_ids: () => 0,
};

/**
 * Token ids of sentences of equal length, and what an exporter may want beside them.
 *
 * The mask hides nothing: Stable Diffusion reads the padding too, and other sentences have none.
 */
export function tokenFeeds(
  names: { readonly ids: string; readonly extras: readonly TokenExtra[] },
  sentences: readonly (readonly number[])[],
): Readonly<Record<string, Feed>> {
  const dims = [sentences.length, sentences[0]?.length ?? 0];
  const filled = names.extras.map((extra) => {
    const data = sentences.flatMap((ids) => ids.map((_, place) => fillings[extra](place)));
    return [extra, { dims, data }] as const;
  });
  return { [names.ids]: { dims, data: sentences.flat() }, ...Object.fromEntries(filled) };
}
