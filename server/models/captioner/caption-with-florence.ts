import { LogitsProcessorList, RawImage, StoppingCriteriaList } from '@huggingface/transformers';
import { AppError } from '#nodes/contract/errors.ts';
import type { Image } from '#nodes/contract/ports.ts';
import type { Captioner } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { FollowText } from '#server/models/transformers/follow-text.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { FlorenceSection } from '#server/packs/pack-manifest.ts';
import { openFlorence } from './open-florence.ts';
import { SumLogProbability } from './sum-log-probability.ts';

type Request = Parameters<Captioner['caption']>[0];

const toRawImage = ({ data, width, height }: Image) =>
  new RawImage(new Uint8ClampedArray(data), width, height, 3);

/** Counts the token that a sentence begins with, as the limits of a Florence-2 do. */
function tokenLimits(request: Request, settings: FlorenceSection) {
  const maxTokens = request.maxTokens ?? settings.maxTokens;
  return { maxTokens, minTokens: Math.min(request.minTokens ?? settings.minTokens, maxTokens) };
}

/** Describes a picture with a Florence-2, which follows the likeliest word only: one beam. */
export async function captionWithFlorence(
  places: ModelPlaces,
  asked: {
    readonly pack: OpenedPack;
    readonly settings: FlorenceSection;
    readonly request: Request;
  },
  work: Work,
): ReturnType<Captioner['caption']> {
  const { settings, request } = asked;
  const { model, processor, tokenizer } = await openFlorence(places, asked.pack, settings);
  const { maxTokens, minTokens } = tokenLimits(request, settings);
  const likelihood = new SumLogProbability();
  const processors = new LogitsProcessorList();
  processors.push(likelihood);
  const follow = new FollowText(tokenizer, 1, {
    signal: work.signal,
    isFinished: () => false,
    onText: (text) => work.onText?.(text.trim()),
    onIds: (ids) => work.onStep?.(ids.length, maxTokens),
  });
  const stopping = new StoppingCriteriaList();
  stopping.push(follow);
  try {
    await model.generate({
      ...(await processor(toRawImage(request.image), settings.task)),
      do_sample: false,
      num_beams: 1,
      max_length: maxTokens,
      min_length: minTokens,
      logits_processor: processors,
      stopping_criteria: stopping,
    });
  } catch (cause) {
    throw new AppError('model/failed', 'The captioner failed while it described the picture.', {
      cause,
    });
  }
  work.signal.throwIfAborted();
  const text = follow.written.trim();
  return { text, beams: [{ text, logProbability: likelihood.sum }] };
}
