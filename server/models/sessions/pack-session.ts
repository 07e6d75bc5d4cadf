import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { deriveGraph } from '#server/models/diffusion/derive-graph.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { weightBytes } from '#server/packs/weight-bytes.ts';
import { type EdgeDerivation, edgeDerivationOf } from './edge-derivations.ts';
import { isRowByRow } from './is-row-by-row.ts';
import { type ModelSession, openSession } from './open-session.ts';

/** A graph that the manifest does not list was never compared with anything. */
function requireListed({ manifest }: OpenedPack, { file }: PackGraph): void {
  if (manifest.files.some((each) => each.path === file)) return;
  throw new AppError('pack/invalid', `The pack "${manifest.id}" does not list its model ${file}.`);
}

/**
 * The session of one of a pack's own graphs; one in half precision gets float32 edges first.
 *
 * @param derivation  the form to open it in, where it must be another
 * @throws AppError pack/invalid, model/failed, model/pack-mismatch, model/unsupported-graph
 */
export function packSession(
  places: Pick<ModelPlaces, 'graphsFolder' | 'shelf' | 'profilesFolder'>,
  pack: OpenedPack,
  graph: PackGraph,
  derivation: EdgeDerivation | undefined = edgeDerivationOf(graph),
): Promise<ModelSession> {
  const source = path.join(pack.folder, graph.file);
  const needs = {
    weightBytes: weightBytes(pack.manifest, path.posix.dirname(graph.file)),
    device: places.shelf.device,
    savesMemory: isRowByRow(places.shelf, pack.manifest),
    profilesFolder: places.profilesFolder,
  };
  const name = `${pack.digest}/${graph.file}/${derivation?.name ?? 'itself'}`;
  return places.shelf.keep(name, async () => {
    requireListed(pack, graph);
    if (!derivation) return openSession(source, needs, graph);
    const { derive } = derivation;
    const kept = `${graph.file.replaceAll('/', '-')}-${derivation.name}`;
    const folder = path.join(places.graphsFolder, pack.digest, kept);
    return openSession(
      await deriveGraph({ source, folder, derive }),
      needs,
      derivation.shows(graph),
    );
  });
}
