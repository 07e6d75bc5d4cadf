import type { Finding, Remedy } from '#nodes/doctor/finding.ts';
import { thresholds } from '#nodes/doctor/thresholds.ts';
import type { EditSetup } from './edit-setup.ts';

/** What is known of what an edit left of a picture. */
export type StructureEvidence = {
  /** PSNR in dB of the half of the picture that changed least, edit against reconstruction. */
  readonly calmHalf: number;
  /** Whether the captions ask for another place, which changes the whole picture. */
  readonly changesPlace: boolean;
  /** Attention loss of the edit at each step; empty but in the guided mode. */
  readonly losses: readonly number[];
  readonly setup: EditSetup;
};

/** Finds edits that changed what they should have left alone. */
export function findStructureLost(given: StructureEvidence): Finding | null {
  const { calmHalf, changesPlace, losses, setup } = given;
  const growth = measureGrowth(losses);
  const isRestless = !changesPlace && calmHalf < thresholds.calmHalf;
  // Towards another place a loss may grow, and be meant to.
  const isTouched = !changesPlace && calmHalf < thresholds.untouched;
  const hasGrown = isTouched && growth !== null && growth > thresholds.lossGrowth;
  if (!isRestless && !hasGrown) return null;
  return {
    ...{ code: 'structure-lost', node: setup.node, severity: isRestless ? 'problem' : 'warning' },
    sentence: isRestless
      ? 'The edit changed the whole picture, although only a part of it was to change.'
      : 'The edit went further from the layout of the original with every step.',
    evidence: [
      {
        ...{ label: 'Calmest half, edit against reconstruction', value: calmHalf, unit: 'dB' },
        ...(changesPlace ? {} : { threshold: thresholds.calmHalf }),
      },
      ...(growth === null
        ? []
        : [
            {
              label: 'Attention loss, last for first',
              value: growth,
              threshold: thresholds.lossGrowth,
            },
          ]),
    ],
    remedies: remediesFor(setup),
  };
}

/** The last losses for the first ones; null where there are too few to say. */
function measureGrowth(losses: readonly number[]): number | null {
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  const first = mean(losses.slice(0, 2));
  return losses.length < 4 || first === 0 ? null : mean(losses.slice(-2)) / first;
}

function remediesFor({ node, mode, strength, guidance, attention, usual }: EditSetup): Remedy[] {
  const set = { kind: 'set-param', node } as const;
  const less = guidance > usual.guidance ? usual.guidance : Number((guidance / 2).toPrecision(2));
  const remedies: Remedy[] = [
    {
      ...{ ...set, title: `Lower guidance to ${less}`, param: 'guidance', value: less },
      sentence: 'The edited caption is then followed less at the expense of the picture.',
    },
  ];
  if (mode === 'plain') {
    const sentence = "It follows the original's attention and so keeps its layout.";
    remedies.push({
      ...set,
      title: 'Use the guided mode',
      param: 'mode',
      value: 'guided',
      sentence,
    });
  } else if (attention !== usual.attention) {
    const sentence =
      attention < usual.attention
        ? 'The layout is then held to more.'
        : 'So strong a pull throws the latents off.';
    const title = `Set attention to ${usual.attention}`;
    remedies.push({ ...set, title, param: 'attention', value: usual.attention, sentence });
  }
  if (Math.abs(strength) > 1) {
    const sentence = 'The direction is then followed as the captions gave it.';
    remedies.push({ ...set, title: 'Set strength to 1', param: 'strength', value: 1, sentence });
  }
  return remedies;
}
