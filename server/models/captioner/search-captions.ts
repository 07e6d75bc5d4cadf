import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';
import type { Captioner } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { packSession } from '#server/models/sessions/pack-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { packTokenizer } from '#server/models/tokens/pack-tokenizer.ts';
import { tokenFeeds } from '#server/models/tokens/token-feeds.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { BlipSection } from '#server/packs/pack-manifest.ts';
import { findDecoderNames } from '#server/packs/roles/find-decoder-names.ts';
import { findPictureNames } from '#server/packs/roles/find-picture-names.ts';
import { lastRows } from './last-rows.ts';
import { normalisePixels } from './normalise-pixels.ts';
import { repeatRows } from './repeat-rows.ts';
import { resizeBicubic } from './resize-bicubic.ts';
import { type Beam, searchBeams } from './search-beams.ts';
import { speak } from './speak.ts';

type Request = Parameters<Captioner['caption']>[0];

/** Everything of a pack that a BLIP needs to describe pictures. */
export async function openBlip(places: ModelPlaces, pack: OpenedPack, settings: BlipSection) {
  return {
    settings,
    vision: await packSession(places, pack, settings.visionEncoder),
    decoder: await packSession(places, pack, settings.textDecoder),
    tokenizer: (await packTokenizer(places.shelf, pack, settings.tokenizer)).tokenizer,
  };
}

export type OpenedBlip = Awaited<ReturnType<typeof openBlip>>;

/** The prefix's ids: the decoder's begin token in place of the sentence's own, and no end token. */
function prefixIds({ tokenizer, settings }: OpenedBlip): readonly number[] {
  return [settings.tokens.begin, ...tokenizer.encode(settings.prefix).ids.slice(1, -1)];
}

function tokenLimits(request: Request, { settings }: OpenedBlip, prefixLength: number) {
  const maxTokens = request.maxTokens ?? settings.maxTokens;
  if (maxTokens <= prefixLength) {
    throw new AppError(
      'value/invalid',
      `A caption of at most ${maxTokens} tokens has no room: "${settings.prefix.trim()}" takes ${prefixLength} of them.`,
    );
  }
  return { maxTokens, minTokens: Math.min(request.minTokens ?? settings.minTokens, maxTokens) };
}

async function lookAt({ settings, vision }: OpenedBlip, image: Request['image']): Promise<Tensor> {
  const pixels = resizeBicubic(image, { width: settings.size, height: settings.size });
  const { input, output } = findPictureNames(settings.visionEncoder, 'hidden states', 3);
  const outputs = await vision.run({ [input]: normalisePixels(pixels, settings) });
  return readOutput(outputs, output);
}

/** Logits of the next token of sentences of equal length about one picture. */
function nextToken({ decoder, settings }: OpenedBlip, picture: Tensor) {
  const names = findDecoderNames(settings.textDecoder);
  const taken = settings.textDecoder.inputs.find(({ name }) => name === names.picture);
  // A decoder that takes one row reads the same picture for all sentences.
  const rowsFor = (count: number) => (taken?.dims[0] === 1 ? 1 : count);
  return async (sentences: readonly (readonly number[])[]) => {
    const outputs = await decoder.run({
      ...tokenFeeds(names, sentences),
      [names.picture]: repeatRows(picture, rowsFor(sentences.length)),
    });
    return lastRows(readOutput(outputs, names.logits));
  };
}

/** The likeliest captions of a picture, the best first; ids include those of the prefix. */
export async function searchCaptions(
  opened: OpenedBlip,
  request: Request,
  work: Work,
): Promise<{ readonly prefixLength: number; readonly beams: readonly Beam[] }> {
  const prefix = prefixIds(opened);
  const limits = tokenLimits(request, opened, prefix.length);
  const next = nextToken(opened, await lookAt(opened, request.image));
  const beams = await searchBeams({
    ...limits,
    prefix,
    beams: request.beams,
    end: opened.settings.tokens.end,
    next: async (sentences) => {
      await breathe(work.signal);
      const likeliest = sentences[0] ?? [];
      const written = likeliest.length - prefix.length;
      work.onStep?.(written + 1, limits.maxTokens - prefix.length);
      if (written > 0) work.onText?.(speak(opened, likeliest));
      return next(sentences);
    },
  });
  return { prefixLength: prefix.length, beams };
}
