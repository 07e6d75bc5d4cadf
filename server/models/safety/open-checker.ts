import path from 'node:path';
import type { ModelPlaces } from '#server/models/model-places.ts';
import type { ModelSession } from '#server/models/sessions/open-session.ts';
import { packSession } from '#server/models/sessions/pack-session.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findJudgement } from '#server/packs/roles/find-judgement.ts';
import { readModelOutline } from '#server/packs/weights/read-model-outline.ts';

/** Raised when other graphs are derived of published checkers: older ones are then made anew. */
const derivationName = 'judgement-1';

/** A safety checker's session, and what it calls the picture. */
type OpenedChecker = { readonly session: ModelSession; readonly input: string };

/**
 * Opens a pack's safety checker: one that gives scores as it is, another without the branch that
 * blackens pictures.
 *
 * @throws AppError pack/unsupported, model/*
 */
export async function openChecker(
  places: ModelPlaces,
  pack: OpenedPack,
  model: PackGraph,
): Promise<OpenedChecker> {
  if (model.outputs.some(({ name }) => name === 'concept_scores')) {
    return { session: await packSession(places, pack, model), input: 'pixel_values' };
  }
  return places.shelf.keep(`${pack.digest}/${model.file}/checker`, async () => {
    const outline = await readModelOutline(path.join(pack.folder, model.file));
    const { derive, shows, input } = findJudgement(model, outline);
    const derivation = { name: derivationName, derive, shows: () => shows };
    return { session: await packSession(places, pack, model, derivation), input };
  });
}
