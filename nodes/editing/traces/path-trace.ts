import type { TensorTrace, TraceTensor } from '#nodes/contract/tensor-trace.ts';
import type { WalkPoint } from '#nodes/contract/toolbox.ts';
import { measureNoise } from '#nodes/study/noise-statistics.ts';
import { keepEvenly } from './keep-evenly.ts';

/**
 * Packs a walk between a picture and its noise up, counted from the picture (depth 0) whichever way
 * it went: so that of two walks the same depths lie beside each other.
 *
 * `figures` [depths, 3] are the mean, deviation and neighbours' correlation of the latents at every
 * depth. At the depths that the words name there are also `latents` [kept, channels, height, width]
 * in half precision and, where there are any, `previews` [kept, height, width, 3] in bytes.
 *
 * @param fromPicture the points, the picture's own first and the noise last
 */
export function pathTrace(fromPicture: readonly WalkPoint[]): TensorTrace {
  const depths = keepEvenly(fromPicture.length);
  const kept = depths.flatMap((depth) => fromPicture[depth] ?? []);
  const previews = packPreviews(kept);
  return {
    type: 'tensors',
    tensors: {
      figures: packFigures(fromPicture),
      latents: packLatents(kept),
      ...(previews && { previews }),
    },
    words: { type: 'path', depths: JSON.stringify(depths) },
  };
}

function packFigures(points: readonly WalkPoint[]): TraceTensor {
  const figures = points.flatMap(({ latents }) => {
    const { mean, deviation, correlation } = measureNoise(latents);
    return [mean, deviation, correlation];
  });
  return { dims: [points.length, 3], data: Float32Array.from(figures) };
}

function packLatents(points: readonly WalkPoint[]): TraceTensor {
  const [, ...dims] = points[0]?.latents.dims ?? [];
  const length = points[0]?.latents.data.length ?? 0;
  const data = new Float16Array(points.length * length);
  for (const [place, { latents }] of points.entries()) data.set(latents.data, place * length);
  return { dims: [points.length, ...dims], data };
}

/** Null unless every point has one. */
function packPreviews(points: readonly WalkPoint[]): TraceTensor | null {
  const previews = points.flatMap(({ preview }) => preview ?? []);
  const [first] = previews;
  if (!first || previews.length < points.length) return null;
  const data = new Uint8Array(previews.length * first.data.length);
  for (const [place, preview] of previews.entries()) {
    data.set(preview.data, place * first.data.length);
  }
  return { dims: [previews.length, first.height, first.width, 3], data };
}
