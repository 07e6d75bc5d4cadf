import { describe, expect, test } from 'vitest';
import {
  type DirectionEvidence,
  findDirectionWithoutEffect,
} from '#nodes/doctor/detectors/direction-without-effect.ts';
import type { EditSetup } from '#nodes/doctor/detectors/edit-setup.ts';
import { findGuidanceTooWeak } from '#nodes/doctor/detectors/guidance-too-weak.ts';
import { findStructureForbids } from '#nodes/doctor/detectors/structure-forbids.ts';
import { findStructureLost } from '#nodes/doctor/detectors/structure-lost.ts';

const setup: EditSetup = {
  ...{ node: 'edit', mode: 'guided', strength: 1, guidance: 2, attention: 0.15 },
  usual: { guidance: 2, attention: 0.15 },
};

describe('a direction without effect', () => {
  const sound: DirectionEvidence = {
    ...{ directionNode: 'direction', share: 0.8, pairCosine: 0.9, editToReconstruction: 22, setup },
    ...{ writer: { node: 'captions', count: 1 }, captionsNode: 'captions' },
  };
  const find = (change: Partial<DirectionEvidence>) =>
    findDirectionWithoutEffect({ ...sound, ...change });

  test.each<[string, Partial<DirectionEvidence>]>([
    ['long enough', {}],
    ['of one pair', { pairCosine: null }],
    ['turned around', { setup: { ...setup, strength: -1 } }],
    ['not tried yet', { editToReconstruction: null }],
    ['held back by low guidance', { editToReconstruction: 60, setup: { ...setup, guidance: 0.1 } }],
  ])('is not one %s', (_, change) => {
    expect(find(change)).toBeNull();
  });

  test.each<[string, Partial<DirectionEvidence>, string]>([
    ['next to nothing', { share: 0.01 }, 'direction'],
    ['weakened to nothing', { setup: { ...setup, strength: 0.05 } }, 'edit'],
    ['whose pairs point apart', { pairCosine: -0.3 }, 'direction'],
    ['whose edit is the reconstruction', { editToReconstruction: 50 }, 'edit'],
  ])('is one %s', (_, change, node) => {
    expect(find(change)).toMatchObject({ code: 'direction-without-effect', node });
  });

  test('is met by other captions where it is nothing, which no strength makes more of', () => {
    expect(find({ share: 0 })?.remedies.map(({ title }) => title)).toEqual([
      ...['Edit the captions', 'Ask for 3 captions'],
    ]);
  });

  test('is met by more strength, more pairs and less attention', () => {
    expect(find({ editToReconstruction: 50 })?.remedies).toMatchObject([
      { node: 'edit', param: 'strength', value: 2 },
      { node: 'captions', param: 'count', value: 3 },
      { node: 'edit', param: 'attention', value: 0.05 },
    ]);
  });
});

describe('guidance too weak', () => {
  const find = (editToReconstruction: number, change: Partial<EditSetup> = {}, effective = 0.8) =>
    findGuidanceTooWeak({ editToReconstruction, effective, setup: { ...setup, ...change } });

  test('is not told of a seen edit, nor where the direction is to blame', () => {
    expect(find(30)).toBeNull();
    expect(find(30, { guidance: 0.5 })).toBeNull();
    expect(find(55)).toBeNull();
    expect(find(38, {}, 0.01)).toBeNull();
  });

  test('is told of a faint edit, with guidance to raise', () => {
    expect(find(38)?.remedies).toMatchObject([{ param: 'guidance', value: 4 }]);
    expect(find(47, { guidance: 0.1 })).toMatchObject({
      ...{ code: 'guidance-too-weak', node: 'edit' },
      remedies: [{ param: 'guidance', value: 2 }],
    });
  });
});

describe('structure lost', () => {
  const sound = { calmHalf: 52, changesPlace: false, losses: [30, 30, 31, 32], setup };

  test('is not told of a calm edit, nor of another place', () => {
    expect(findStructureLost(sound)).toBeNull();
    expect(findStructureLost({ ...sound, calmHalf: 20, changesPlace: true })).toBeNull();
    expect(findStructureLost({ ...sound, losses: [] })).toBeNull();
  });

  test('is told of an edit that spares nothing, with less guidance', () => {
    const strong = { ...setup, guidance: 12, attention: 1.5, strength: 3 };
    expect(findStructureLost({ ...sound, calmHalf: 18, setup: strong })).toMatchObject({
      ...{ code: 'structure-lost', severity: 'problem' },
      remedies: [
        { param: 'guidance', value: 2 },
        { param: 'attention', value: 0.15 },
        { param: 'strength', value: 1 },
      ],
    });
    const plain = { ...setup, mode: 'plain', attention: 0 } as const;
    expect(findStructureLost({ ...sound, calmHalf: 18, setup: plain })?.remedies).toMatchObject([
      { param: 'guidance', value: 1 },
      { param: 'mode', value: 'guided' },
    ]);
  });

  test('warns where the attention loss only grows and little was left untouched', () => {
    const grown = { ...sound, losses: [20, 20, 30, 55, 60] };
    expect(findStructureLost(grown)).toBeNull();
    expect(findStructureLost({ ...grown, calmHalf: 43, changesPlace: true })).toBeNull();
    expect(findStructureLost({ ...grown, calmHalf: 43 })).toMatchObject({ severity: 'warning' });
  });
});

describe('structure that forbids', () => {
  const red = 'a red circle on a snowy field';
  const recoloured = [{ before: red, after: 'a green circle on a snowy field' }];
  const added = [{ before: red, after: 'a red circle and a blue star on a snowy field' }];
  const moved = [{ before: red, after: 'a red circle on a sandy beach' }];
  const find = (instruction: string | null, pairs: typeof added, change: Partial<EditSetup> = {}) =>
    findStructureForbids({ instruction, pairs, setup: { ...setup, ...change } });

  test('is not told of a new look, of another place, or where nothing holds the layout', () => {
    expect(find('make the circle green', recoloured)).toBeNull();
    expect(find('move it to a sandy beach', moved)).toBeNull();
    expect(find('add a star', added, { mode: 'plain', attention: 0 })).toBeNull();
    expect(find('add a star', added, { mode: 'injected', attention: 0.1 })).toBeNull();
  });

  test('is told of things that come, go or move, with the settings that allow it', () => {
    expect(find('add a blue star', added)).toMatchObject({
      ...{ code: 'structure-forbids', node: 'edit' },
      remedies: [
        { param: 'mode', value: 'plain' },
        { param: 'attention', value: 0.03 },
      ],
    });
    expect(find(null, added)?.evidence).toMatchObject([{ value: '1 and 2' }, { value: 0.15 }]);
    expect(find('move the circle to the left', recoloured)).not.toBeNull();
    expect(
      find('remove the circle', recoloured, { mode: 'injected', attention: 0.3 }),
    ).toMatchObject({
      remedies: [{ param: 'mode' }, { param: 'attention', value: 0.1 }],
    });
  });
});
