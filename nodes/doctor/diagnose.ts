import { findIrrelevantCaptions } from './detectors/captions-irrelevant.ts';
import { findDirectionWithoutEffect } from './detectors/direction-without-effect.ts';
import { findGuidanceTooWeak } from './detectors/guidance-too-weak.ts';
import { findNotReconstructible } from './detectors/not-reconstructible.ts';
import { findUnderSpecified } from './detectors/request-under-specified.ts';
import { findStructureForbids } from './detectors/structure-forbids.ts';
import { findStructureLost } from './detectors/structure-lost.ts';
import { readCaptions } from './evidence/read-captions.ts';
import { readDirection } from './evidence/read-direction.ts';
import { readEdited, readSetup } from './evidence/read-edit.ts';
import { readInversion } from './evidence/read-inversion.ts';
import { type EditRoles, findRoles } from './find-roles.ts';
import type { Finding } from './finding.ts';
import type { RunFacts } from './run-facts.ts';
import { pairCaptions } from './words/caption-pairs.ts';
import { readCaption } from './words/read-caption.ts';

/**
 * Looks for the signatures of edits that go wrong. Each detector is asked only where the run holds
 * what it needs; the graph's nodes are known by what they are, never by their names.
 *
 * @returns findings, one for each code and node, in the order of the method's steps
 */
export function diagnose(facts: RunFacts): Finding[] {
  const inversions = facts.graph.nodes.filter(({ type }) => type === 'invert-image');
  const found = [
    ...inversions.map((node) => {
      const evidence = readInversion(facts, node);
      return evidence && findNotReconstructible(evidence);
    }),
    ...findRoles(facts.graph).flatMap((roles) => diagnoseEdit(facts, roles)),
  ].filter((finding) => finding !== null);
  return found.filter(
    ({ code, node }, at) => at === found.findIndex((one) => one.code === code && one.node === node),
  );
}

function diagnoseEdit(facts: RunFacts, roles: EditRoles): (Finding | null)[] {
  const captions = readCaptions(facts, roles);
  const pairs = pairCaptions(captions?.before ?? [], captions?.after ?? []);
  const setup = readSetup(facts, roles);
  const changesPlace = pairs.some(
    ({ before, after }) => readCaption(before).place !== readCaption(after).place,
  );
  const { instruction = null, caption = null } = captions ?? {};
  return [
    captions && findIrrelevantCaptions(captions),
    captions && instruction !== null
      ? findUnderSpecified({ node: captions.node, instruction, caption, pairs })
      : null,
    setup && findStructureForbids({ instruction, pairs, setup }),
    ...diagnoseResult(facts, roles, changesPlace),
  ];
}

function diagnoseResult(facts: RunFacts, roles: EditRoles, changesPlace: boolean) {
  const setup = readSetup(facts, roles);
  if (!setup) return [];
  const direction = readDirection(facts, roles);
  const edited = readEdited(facts, roles);
  const { writer } = roles;
  const count = Number(writer?.params['count'] ?? 3);
  const editToReconstruction = edited?.psnr ?? null;
  return [
    direction &&
      findDirectionWithoutEffect({
        ...{ ...direction, setup, editToReconstruction },
        writer: writer ? { node: writer.id, count } : null,
        captionsNode: roles.after?.captions.node ?? direction.directionNode,
      }),
    edited &&
      findGuidanceTooWeak({
        ...{ editToReconstruction: edited.psnr, setup },
        effective: direction && direction.share * Math.abs(setup.strength),
      }),
    edited && edited.calmHalf !== null
      ? findStructureLost({ ...edited, calmHalf: edited.calmHalf, changesPlace, setup })
      : null,
  ];
}
