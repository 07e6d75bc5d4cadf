import type { Image, Tensor } from '#nodes/contract/ports.ts';
import type { CaptionTokens, EditMode } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import { latentsToRgb } from '#server/diffusion/latents-to-rgb.ts';
import { createNoiseSchedule } from '#server/diffusion/noise-schedule.ts';
import { openEncoder } from '#server/models/encoder/create-encoder.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { isRowByRow } from '#server/models/sessions/is-row-by-row.ts';
import { openCheckedPack } from '#server/models/sessions/open-checked-pack.ts';
import { packSession } from '#server/models/sessions/pack-session.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { findUnetNames } from '#server/packs/roles/find-unet-names.ts';
import { askRowByRow } from './ask-row-by-row.ts';
import { gradientWith } from './attention-gradient.ts';
import { derivedUnet } from './derived-unets.ts';
import { predictWith } from './predict-noise.ts';
import { predictWithReferenceBy } from './predict-with-reference.ts';
import { requireEditMemory } from './require-edit-memory.ts';
import { decodeLatents, encodePicture } from './vae.ts';

/** Work that nobody watches or cancels. */
const unwatched = (): Work => ({ signal: new AbortController().signal });

/** A diffusion pack, opened: its numbers at once, its sessions when they are first needed. */
export async function openDiffusion(places: ModelPlaces, id: string, work: Work = unwatched()) {
  const pack = await openCheckedPack(places, id, work);
  const settings = requireAbility(pack.manifest, 'diffusion');
  const { preview } = settings;
  const names = findUnetNames(settings.unet);
  const takesRows = isRowByRow(places.shelf, pack.manifest);
  const rowByRow = async () => askRowByRow(await derivedUnet(places, pack, 'one-row'), names);
  return {
    pack,
    settings,
    schedule: createNoiseSchedule(settings.schedule),
    /** Makes sure that there is memory for an edit. @throws AppError device/too-little-memory */
    requireMemory: (mode: EditMode) =>
      requireEditMemory(places.shelf, pack, { mode, isRowByRow: takesRows }),
    unet: async () =>
      takesRows
        ? (await rowByRow()).predict
        : predictWith(await packSession(places, pack, settings.unet), names),
    gradientUnet: async () =>
      takesRows
        ? (await rowByRow()).referenceAndGradient
        : gradientWith(await derivedUnet(places, pack, 'gradient'), names),
    gatedUnet: async () => predictWithReferenceBy(await derivedUnet(places, pack, 'gates'), names),
    /** Hidden states of a caption: [1, tokens, width]. */
    encodeCaption: async (caption: string): Promise<Tensor> => {
      const encoder = await openEncoder(places, pack);
      return encoder.encode(encoder.tokenize(caption));
    },
    readTokens: async (caption: string): Promise<CaptionTokens> => {
      const { tokenize, nameTokens, limit } = await openEncoder(places, pack);
      const ids = tokenize(caption);
      return { count: ids.length, limit, texts: nameTokens(ids) };
    },
    encodePicture: async (image: Image): Promise<Tensor> => encodePicture(places, pack, image),
    decodeLatents: async (latents: Tensor): Promise<Image> => decodeLatents(places, pack, latents),
    /** What latents look like at a glance; undefined where the pack does not say how to tell. */
    glance: (latents: Tensor): Image | undefined => preview && latentsToRgb(latents, preview),
  };
}

export type OpenedDiffusion = Awaited<ReturnType<typeof openDiffusion>>;
