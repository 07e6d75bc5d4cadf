import type { Diffusion } from '#nodes/contract/toolbox.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { editPicture } from './edit.ts';
import { invertPicture } from './invert.ts';
import { openDiffusion } from './open-diffusion.ts';
import { reconstruct } from './reconstruct.ts';
import { requireLatents, requireSize } from './require-fit.ts';

/** Moves pictures through the latent space of a pack's diffusion model. */
export function createDiffusion(places: ModelPlaces): Diffusion {
  return {
    describe: async (id, work) => {
      const { pack, settings } = await openDiffusion(places, id, work);
      return { size: settings.size, reach: pack.manifest.reach };
    },
    roundTrip: async ({ pack, image }, work) => {
      const opened = await openDiffusion(places, pack, work);
      requireSize(opened, image, 'picture');
      const tensor = await opened.encodePicture(image);
      await breathe(work.signal);
      return { latents: { tensor, pack }, image: await opened.decodeLatents(tensor) };
    },
    decode: async ({ latents }, work) => {
      const opened = await openDiffusion(places, latents.pack, work);
      requireLatents(opened, latents.tensor);
      await breathe(work.signal);
      return opened.decodeLatents(latents.tensor);
    },
    invert: async (request, work) =>
      invertPicture(await openDiffusion(places, request.pack, work), request, work),
    reconstruct: async ({ inversion }, work) =>
      reconstruct(await openDiffusion(places, inversion.pack, work), inversion, work),
    edit: async (request, work) =>
      editPicture(await openDiffusion(places, request.inversion.pack, work), request, work),
  };
}
