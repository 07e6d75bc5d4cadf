import * as z from 'zod';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import type { EditSetup } from '#nodes/doctor/detectors/edit-setup.ts';
import type { EditRoles } from '#nodes/doctor/find-roles.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import { type RunFacts, readValue } from '#nodes/doctor/run-facts.ts';
import { editImageParams } from '#nodes/editing/edit-image-params.ts';
import { measurePsnr } from '#nodes/study/psnr.ts';
import { measureCalmHalf } from './measure-calm-half.ts';

/** How an edit is set up; null where its pack is not known, or its params are not allowed. */
export function readSetup(facts: RunFacts, { edit, inversion }: EditRoles): EditSetup | null {
  const params = editImageParams.safeParse(edit.params).data;
  const pack = facts.packs.get(String(inversion?.params['pack'] ?? embeddedPack));
  if (!params || !pack) return null;
  const { mode, strength } = params;
  const attention = { plain: 0, guided: pack.attentionGuided, injected: pack.attentionInjected };
  const usual = { guidance: pack.guidance, attention: attention[mode] };
  return {
    ...{ node: edit.id, mode, strength, usual },
    guidance: params.guidance ?? usual.guidance,
    attention: mode === 'plain' ? 0 : (params.attention ?? usual.attention),
  };
}

/** Losses of [negative, edit] rows; only the edit's own count. */
const lossesSchema = z.array(z.array(z.number()));

/** What an edit did to the picture, beside its reconstruction; null where it has not run. */
export function readEdited(facts: RunFacts, { edit }: EditRoles) {
  const image = readValue(facts, { node: edit.id, port: 'image' }, 'image');
  const reference = readValue(facts, { node: edit.id, port: 'reference' }, 'image');
  if (!image || !reference) return null;
  const losses = lossesSchema.safeParse(facts.nodes.get(edit.id)?.traces['losses']).data ?? [];
  // Outside a mask an edit is the picture itself, which the reconstruction only comes near to.
  const isMasked = sourceOf(facts.graph, edit.id, 'mask') !== undefined;
  return {
    psnr: measurePsnr(image, reference),
    calmHalf: isMasked ? null : measureCalmHalf(image, reference),
    losses: losses.map((rows) => rows.at(-1) ?? 0),
  };
}
