import type { Finding } from '#nodes/doctor/finding.ts';
import { thresholds } from '#nodes/doctor/thresholds.ts';
import type { EditSetup } from './edit-setup.ts';

/** What is known of how far an edit went. */
export type FaintnessEvidence = {
  /** PSNR in dB between the edit and its reconstruction. */
  readonly editToReconstruction: number;
  /** The direction's length times the strength, for that of a caption. */
  readonly effective: number | null;
  readonly setup: EditSetup;
};

/** Finds edits that a sound direction hardly moved, because it is not followed enough. */
export function findGuidanceTooWeak(given: FaintnessEvidence): Finding | null {
  const { editToReconstruction, effective, setup } = given;
  const isSound = effective === null || effective >= thresholds.leastDirection;
  if (!isSound || editToReconstruction <= thresholds.faintEdit) return null;
  const isBelowUsual = setup.guidance < setup.usual.guidance;
  if (!isBelowUsual && editToReconstruction > thresholds.equalPictures) return null;
  const more = isBelowUsual ? setup.usual.guidance : setup.guidance * 2;
  return {
    ...{ code: 'guidance-too-weak', node: setup.node, severity: 'problem' },
    sentence: 'The edit is hardly seen, although the captions ask for a clear change.',
    evidence: [
      {
        ...{ label: 'Edit against reconstruction', value: editToReconstruction, unit: 'dB' },
        threshold: thresholds.faintEdit,
      },
      { label: 'Guidance', value: setup.guidance },
    ],
    remedies: [
      {
        ...{ kind: 'set-param', node: setup.node, param: 'guidance', value: more },
        ...{ title: `Raise guidance to ${more}` },
        sentence: 'The edited caption is then followed more.',
      },
    ],
  };
}
