import path from 'node:path';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { isRowByRow } from '#server/models/sessions/is-row-by-row.ts';
import { openSession } from '#server/models/sessions/open-session.ts';
import { weightBytes } from '#server/models/sessions/weight-bytes.ts';
import { addGates } from '#server/onnx/attention/add-gates.ts';
import { addTaps } from '#server/onnx/attention/add-taps.ts';
import { attentionGradient } from '#server/onnx/attention/attention-gradient.ts';
import { oneRowUnet } from '#server/onnx/attention/one-row-unet.ts';
import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import { inHalfWithCare } from '#server/onnx/graph/half-with-care.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import type { parseModel } from '#server/onnx/model/model-file.ts';
import { captionWidth } from '#server/packs/caption-width.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { findUnetNames } from '#server/packs/roles/find-unet-names.ts';
import { deriveGraph } from './derive-graph.ts';

type Model = ReturnType<typeof parseModel>;
type Dims = Readonly<Record<string, readonly number[]>>;

/** Raised when server/onnx derives other graphs: older ones are then made anew. */
const derivationVersion = 4;

/**
 * The ways of deriving a UNet: two that run reference, negative and edited in one graph, and one that
 * takes a row at a time.
 */
const derivations = {
  gradient: {
    rows: 3,
    derive: (model: Model, names: UnetNames, dims: Dims) =>
      toModel(inHalfWithCare(attentionGradient(model, names, dims))),
  },
  gates: {
    rows: 3,
    derive: (model: Model, names: UnetNames, dims: Dims) =>
      toModel(inHalfWithCare(addTaps(addGates(makeStatic(model, dims), names), names))),
  },
  'one-row': { rows: 1, derive: oneRowUnet },
};

/** Dims of so many rows; a timestep whose dim the file leaves free is one value for all. */
function dimsOf({ manifest }: OpenedPack, names: UnetNames, rows: number): Dims {
  const diffusion = requireAbility(manifest, 'diffusion');
  const { latents, tokens, unet } = diffusion;
  const timestep = unet.inputs.find(({ name }) => name === names.timestep)?.dims ?? [];
  return {
    [names.sample]: [rows, latents.channels, latents.height, latents.width],
    [names.context]: [rows, tokens, Number(captionWidth(diffusion))],
    [names.timestep]: timestep.map((dim) => (typeof dim === 'number' ? dim : 1)),
  };
}

/** The session of a UNet derived from a pack's own; made once and kept on disk. */
export function derivedUnet(places: ModelPlaces, pack: OpenedPack, kind: keyof typeof derivations) {
  const folder = path.join(places.graphsFolder, pack.digest, `unet-${kind}-${derivationVersion}`);
  return places.shelf.keep(folder, async () => {
    const { unet } = requireAbility(pack.manifest, 'diffusion');
    const source = path.join(pack.folder, unet.file);
    const names = findUnetNames(unet);
    const { rows, derive: deriveUnet } = derivations[kind];
    const dims = dimsOf(pack, names, rows);
    const derive = (model: Model) => deriveUnet(model, names, dims);
    const needs = {
      weightBytes: weightBytes(pack.manifest, path.posix.dirname(unet.file)),
      device: places.shelf.device,
      savesMemory: isRowByRow(places.shelf, pack.manifest),
      profilesFolder: places.profilesFolder,
    };
    return openSession(await deriveGraph({ source, folder, derive }), needs, null);
  });
}
