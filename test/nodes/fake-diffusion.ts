import type { Image, Inversion, Latents } from '#nodes/contract/ports.ts';
import type { Diffusion, EditRequest, InvertRequest, WalkPoint } from '#nodes/contract/toolbox.ts';

export const tinyTensor = { dims: [1, 1, 2, 2], data: new Float32Array([1, -1, 0.5, 0]) };

export const tinyInversion: Inversion = {
  pack: 'shapes',
  caption: 'a red circle',
  steps: 4,
  schedule: 'aligned',
  noise: tinyTensor,
  start: tinyTensor,
};

/** A walk of two steps that stays where it is. */
const tinyPath = (preview: Image): readonly WalkPoint[] =>
  [0, 1, 2].map(() => ({ latents: tinyTensor, preview }));

type Settings = {
  readonly size?: number;
  readonly usualPsnr?: number | null;
  readonly better?: string | null;
  /** What the autoencoder makes of a picture. */
  readonly back?: (image: Image) => Image;
  readonly edited?: Image;
};

/** A diffusion tool without a model: it notes what it is asked, reports two steps, and gives set values. */
export function fakeDiffusion(settings: Settings = {}) {
  const asked: { invert?: InvertRequest; edit?: EditRequest; roundTrips: number } = {
    roundTrips: 0,
  };
  const image = settings.edited ?? { width: 2, height: 2, data: new Uint8Array(12).fill(200) };
  const latents: Latents = { pack: 'shapes', tensor: tinyTensor };
  const diffusion: Diffusion = {
    describe: async () => ({
      size: settings.size ?? 2,
      reach: {
        world: 'ShapeScenes',
        usualPsnr: settings.usualPsnr ?? null,
        better: settings.better ?? null,
      },
    }),
    roundTrip: async (request) => {
      asked.roundTrips += 1;
      return { latents, image: settings.back?.(request.image) ?? request.image };
    },
    decode: async () => image,
    invert: async (request, work) => {
      asked.invert = request;
      work.onStep?.(1, 2);
      work.onStep?.(2, 2);
      work.onPreview?.({ step: 2, total: 2, image });
      const trace = [{ mean: 0, std: 1 }];
      const { length } = request.caption.split(' ');
      const tokens = { count: length, limit: 4, texts: request.caption.split(' ').slice(0, 4) };
      return { inversion: tinyInversion, unetCalls: 2, tokens, trace, path: tinyPath(image) };
    },
    reconstruct: async (_, work) => {
      work.onPreview?.({ step: 4, total: 4, image });
      return { image, latents, unetCalls: 4, path: tinyPath(image) };
    },
    edit: async (request, work) => {
      asked.edit = request;
      work.onStep?.(1, 1);
      work.onPreview?.({ step: 1, total: 1, image });
      const attention = {
        tokens: ['[begin]', 'red', '[end]'],
        steps: [{ dims: [2, 4, 3], data: new Float32Array(24).fill(1 / 3) }],
      };
      const effort = { unetCalls: 12, backwardCalls: 8 };
      const trace = {
        ...{ ...effort, losses: [[0, 1]], updates: [0.5] },
        ...{ attention, path: tinyPath(image) },
      };
      return { image, latents, reference: image, trace };
    },
  };
  return { diffusion, asked };
}
