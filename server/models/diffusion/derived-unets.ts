import path from 'node:path';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { isRowByRow } from '#server/models/sessions/is-row-by-row.ts';
import { openSession } from '#server/models/sessions/open-session.ts';
import { oneRowUnet } from '#server/onnx/attention/one-row-unet.ts';
import { unetForms } from '#server/onnx/attention/unet-forms.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import type { parseModel } from '#server/onnx/model/model-file.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { findUnetNames } from '#server/packs/roles/find-unet-names.ts';
import { unetDims } from '#server/packs/unet-dims.ts';
import { weightBytes } from '#server/packs/weight-bytes.ts';
import { deriveGraph } from './derive-graph.ts';

type Model = ReturnType<typeof parseModel>;

/** Raised when server/onnx derives other graphs: older ones are then made anew. */
const derivationVersion = 4;

/**
 * The ways of deriving a UNet: two that run reference, negative and edited in one graph, and one that
 * takes a row at a time.
 */
const derivations = {
  gradient: {
    rows: 3,
    derive: (...given: Parameters<typeof unetForms.gradient>) =>
      toModel(unetForms.gradient(...given)),
  },
  gates: {
    rows: 3,
    derive: (...given: Parameters<typeof unetForms.gates>) => toModel(unetForms.gates(...given)),
  },
  'one-row': { rows: 1, derive: oneRowUnet },
};

/** The session of a UNet derived from a pack's own; made once and kept on disk. */
export function derivedUnet(places: ModelPlaces, pack: OpenedPack, kind: keyof typeof derivations) {
  const folder = path.join(places.graphsFolder, pack.digest, `unet-${kind}-${derivationVersion}`);
  return places.shelf.keep(folder, async () => {
    const diffusion = requireAbility(pack.manifest, 'diffusion');
    const { unet } = diffusion;
    const source = path.join(pack.folder, unet.file);
    const names = findUnetNames(unet);
    const { rows, derive: deriveUnet } = derivations[kind];
    const dims = unetDims(diffusion, names, rows);
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
