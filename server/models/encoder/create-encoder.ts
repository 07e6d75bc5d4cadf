import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';
import type { CaptionEncoder } from '#nodes/contract/toolbox.ts';
import { stackRows } from '#server/diffusion/stack-rows.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openCheckedPack } from '#server/models/sessions/open-checked-pack.ts';
import { packSession } from '#server/models/sessions/pack-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { fitTokens } from '#server/models/tokens/fit-tokens.ts';
import { packTokenizer } from '#server/models/tokens/pack-tokenizer.ts';
import { tokenFeeds } from '#server/models/tokens/token-feeds.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { findTextEncoderNames } from '#server/packs/roles/find-text-encoder-names.ts';

/** A pack's CLIP tokenizer and text encoder. */
export async function openEncoder(places: ModelPlaces, pack: OpenedPack) {
  const { textEncoder, tokenizer: folder, tokens } = requireAbility(pack.manifest, 'diffusion');
  const names = findTextEncoderNames(textEncoder);
  const session = await packSession(places, pack, textEncoder);
  const { tokenizer, pad } = await packTokenizer(places.shelf, pack, folder);
  if (pad === undefined) {
    throw new AppError('pack/invalid', `The tokenizer of "${pack.manifest.id}" has no pad token.`);
  }
  return {
    limit: tokens,
    /** Token ids with begin and end, as many as the caption has. */
    tokenize: (caption: string): readonly number[] => tokenizer.encode(caption).ids,
    /** What the tokens that the model reads are called, padding left out. */
    nameTokens: (ids: readonly number[]): readonly string[] =>
      fitTokens(ids, { length: Math.min(ids.length, tokens), pad }).map(
        (id) => tokenizer.id_to_token(id) ?? '',
      ),
    /** Hidden states of one caption's ids: [1, tokens, width]. */
    encode: async (ids: readonly number[]): Promise<Tensor> => {
      const fitted = fitTokens(ids, { length: tokens, pad });
      return readOutput(await session.run(tokenFeeds(names, [fitted])), names.states);
    },
  };
}

/** Encodes captions with the text encoder of a diffusion pack, one at a time. */
export function createEncoder(places: ModelPlaces): CaptionEncoder {
  return {
    encode: async ({ pack: id, captions }, work) => {
      if (captions.length === 0) {
        throw new AppError('value/invalid', 'There is no caption to encode: enable at least one.');
      }
      const encoder = await openEncoder(places, await openCheckedPack(places, id, work));
      const sentences = captions.map(encoder.tokenize);
      const states: Tensor[] = [];
      for (const [at, ids] of sentences.entries()) {
        await breathe(work.signal);
        states.push(await encoder.encode(ids));
        work.onStep?.(at + 1, sentences.length);
      }
      return {
        embedding: { tensor: stackRows(states), pack: id },
        tokenCounts: sentences.map((ids) => ids.length),
        limit: encoder.limit,
        tokenTexts: sentences.map(encoder.nameTokens),
      };
    },
  };
}
