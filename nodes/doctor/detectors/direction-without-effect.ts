import type { Evidence, Finding, Remedy } from '#nodes/doctor/finding.ts';
import { thresholds } from '#nodes/doctor/thresholds.ts';
import type { EditSetup } from './edit-setup.ts';

/** What is known of a direction and of what it did. */
export type DirectionEvidence = {
  readonly directionNode: string;
  /** The direction's length for that of a caption. */
  readonly share: number;
  /** Mean cosine between what single pairs say; null with fewer than two pairs. */
  readonly pairCosine: number | null;
  /** PSNR in dB between the edit and its reconstruction; null where there are none. */
  readonly editToReconstruction: number | null;
  readonly setup: EditSetup;
  /** The language model's node and how many captions it was asked for; null where a person wrote them. */
  readonly writer: { readonly node: string; readonly count: number } | null;
  /** Where the captions come from. */
  readonly captionsNode: string;
};

type Sign = { readonly node: string; readonly sentence: string; readonly evidence: Evidence };

/** Finds directions that lead nowhere, and edits that came out as the reconstruction. */
export function findDirectionWithoutEffect(given: DirectionEvidence): Finding | null {
  const signs = [findShort(given), findScattered(given), findEqual(given)].filter(
    (sign) => sign !== null,
  );
  const [first] = signs;
  if (!first) return null;
  return {
    ...{ code: 'direction-without-effect', node: first.node, sentence: first.sentence },
    severity: first.sentence === findScattered(given)?.sentence ? 'warning' : 'problem',
    evidence: signs.map(({ evidence }) => evidence),
    remedies: remediesFor(given),
  };
}

function findShort({ directionNode, share, setup }: DirectionEvidence): Sign | null {
  const effective = share * Math.abs(setup.strength);
  if (effective >= thresholds.leastDirection) return null;
  const isWeakened = share >= thresholds.leastDirection;
  return {
    node: isWeakened ? setup.node : directionNode,
    sentence: isWeakened
      ? `At strength ${setup.strength} next to nothing is left of the direction.`
      : 'The direction is next to nothing: the captions before and after mean the same.',
    evidence: {
      label: 'Direction times strength, for one caption',
      value: effective,
      threshold: thresholds.leastDirection,
    },
  };
}

function findScattered({ directionNode, pairCosine }: DirectionEvidence): Sign | null {
  if (pairCosine === null || pairCosine >= thresholds.leastPairCosine) return null;
  return {
    node: directionNode,
    sentence:
      'The pairs of captions point in different directions, so little is left of them together.',
    evidence: {
      label: 'Cosine between pairs',
      value: pairCosine,
      threshold: thresholds.leastPairCosine,
    },
  };
}

/** With less guidance than usual that is to blame, and told of instead. */
function findEqual({ editToReconstruction, setup }: DirectionEvidence): Sign | null {
  if (editToReconstruction === null || editToReconstruction <= thresholds.equalPictures)
    return null;
  if (setup.guidance < setup.usual.guidance) return null;
  return {
    node: setup.node,
    sentence: 'The edited picture is the same as the unedited reconstruction.',
    evidence: {
      label: 'Edit against reconstruction',
      value: editToReconstruction,
      ...{ unit: 'dB', threshold: thresholds.equalPictures },
    },
  };
}

function remediesFor(given: DirectionEvidence): Remedy[] {
  const { share, captionsNode } = given;
  const byHand: Remedy = {
    ...{ kind: 'edit-captions', node: captionsNode, title: 'Edit the captions' },
    sentence: 'The captions after must say something else than those before, and all the same.',
  };
  // Of nothing, more is nothing.
  if (share < thresholds.leastDirection) return [byHand, ...askForMore(given)];
  return [...followMore(given), ...askForMore(given), ...holdLess(given)];
}

/** As far as the setting goes. */
const mostStrength = 4;

function followMore({ setup: { node, strength } }: DirectionEvidence): Remedy[] {
  if (Math.abs(strength) >= mostStrength) return [];
  const more = Math.abs(strength) < 1 ? 1 : Math.min(mostStrength, Math.abs(strength) * 2);
  const value = strength < 0 ? -more : more;
  return [
    {
      ...{ kind: 'set-param', node, param: 'strength', value, title: `Set strength to ${value}` },
      sentence: 'The direction is multiplied by it before it is followed.',
    },
  ];
}

function askForMore({ writer }: DirectionEvidence): Remedy[] {
  if (!writer || writer.count >= 10) return [];
  const count = Math.max(3, writer.count + 2);
  return [
    {
      ...{ kind: 'set-param', node: writer.node, param: 'count', value: count },
      title: `Ask for ${count} captions`,
      sentence: 'Over more pairs what they have in common stands out.',
    },
  ];
}

function holdLess({ setup: { node, attention, usual } }: DirectionEvidence): Remedy[] {
  if (attention <= 0) return [];
  const less = attention > usual.attention ? usual.attention : attention / 3;
  const value = Number(less.toPrecision(2));
  return [
    {
      ...{ kind: 'set-param', node, param: 'attention', value },
      title: `Lower attention to ${value}`,
      sentence: 'The edit is then held less to the layout of the original.',
    },
  ];
}
