import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { unetForms } from '#server/onnx/attention/unet-forms.ts';
import { OnnxError } from '#server/onnx/errors.ts';
import { peakBytes } from '#server/onnx/graph/peak-bytes.ts';
import { readModelOutline } from '#server/packs/weights/read-model-outline.ts';
import type { OpenedPack } from '../open-pack.ts';
import type { PackManifest } from '../pack-manifest.ts';
import { requireAbility } from '../require-ability.ts';
import { findUnetNames } from '../roles/find-unet-names.ts';
import { unetBytes } from '../unet-bytes.ts';
import { unetDims } from '../unet-dims.ts';
import { weightBytes } from '../weight-bytes.ts';

/** How a picture is edited, as far as memory depends on it. */
export type EditWay = {
  readonly mode: 'guided' | 'injected' | 'plain';
  /** Whether a UNet takes the rows of a step one at a time. */
  readonly isRowByRow: boolean;
};

type Call = { readonly form: keyof typeof unetForms; readonly rows: number };

/** The largest graph of each way of editing; the UNet's sessions hold their weights besides. */
const calls: Readonly<Record<EditWay['mode'], { together: Call; rowByRow: Call }>> = {
  guided: { together: { form: 'gradient', rows: 3 }, rowByRow: { form: 'gradient', rows: 2 } },
  injected: { together: { form: 'gates', rows: 3 }, rowByRow: { form: 'gates', rows: 3 } },
  plain: { together: { form: 'plain', rows: 3 }, rowByRow: { form: 'plain', rows: 1 } },
};

/** What runs took over the sum of their values: 1.15 to 1.25 measured, with gates 1.7 (docs/full-size.md). */
const overhead = { plain: 1.25, gradient: 1.25, gates: 1.75 } as const;

/** Node, ONNX Runtime and the engine before any model is open. */
const processBytes = 200e6;

/** Packs whose UNet has fewer weights edit in any memory that runs Tack. */
const leastWeights = 200e6;

/** Whether memory matters to edits with a pack. */
export function needsEstimate(manifest: PackManifest): boolean {
  return unetBytes(manifest) > leastWeights;
}

/**
 * How often the sessions of a UNet hold its weights: the gradient's graph runs through them forwards
 * twice and backwards, and packs most of them twice (docs/full-size.md). Mapped, they are there once.
 */
const copies: Readonly<Record<EditWay['mode'], number>> = { guided: 3, injected: 2, plain: 1 };

/** The most bytes that one call takes besides weights; null for a UNet of which no such graph can be made. */
async function workingBytes(
  { folder, manifest }: Pick<OpenedPack, 'folder' | 'manifest'>,
  { form, rows }: Call,
): Promise<number | null> {
  const diffusion = requireAbility(manifest, 'diffusion');
  try {
    const names = findUnetNames(diffusion.unet);
    const model = await readModelOutline(path.join(folder, diffusion.unet.file));
    const graph = unetForms[form](model, names, unetDims(diffusion, names, rows));
    return peakBytes(graph) * overhead[form];
  } catch (cause) {
    if (cause instanceof OnnxError || cause instanceof AppError) return null;
    throw cause;
  }
}

/**
 * The memory that an edit takes at most, in bytes, by the dims of its largest graph; null where the
 * UNet cannot be edited with in that way, which the edit itself explains.
 */
export async function estimateEdit(
  pack: Pick<OpenedPack, 'folder' | 'manifest'>,
  way: EditWay,
): Promise<number | null> {
  const { manifest } = pack;
  const working = await workingBytes(
    pack,
    calls[way.mode][way.isRowByRow ? 'rowByRow' : 'together'],
  );
  if (working === null) return null;
  const { textEncoder, vaeEncoder, vaeDecoder } = requireAbility(manifest, 'diffusion');
  const others = [textEncoder, vaeEncoder, vaeDecoder].map(({ file }) =>
    weightBytes(manifest, path.posix.dirname(file)),
  );
  const unet = unetBytes(manifest) * (way.isRowByRow ? 1 : copies[way.mode]);
  return processBytes + unet + others.reduce((sum, one) => sum + one) + working;
}
