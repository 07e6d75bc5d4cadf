import { isDeviceName } from '#server/devices/device-names.ts';
import type { Trial } from '#server/devices/trial.ts';
import type { Checkup } from './checkup.ts';

/** Something that a checkup found. */
export type Trouble = {
  /** `broken` stops what Tack is for; `advice` would make it better. */
  readonly level: 'broken' | 'advice';
  /** What is the matter, a sentence. */
  readonly sentence: string;
  /** What to do about it, a sentence; null where the first says it. */
  readonly remedy: string | null;
};

type Finder = (checkup: Checkup) => readonly (Trouble | null)[];

/** Below, packs cannot be fetched and values of a few edits fill the disk. */
const fewBytes = 2e9;

const broken = (sentence: string, remedy: string | null = null): Trouble => ({
  level: 'broken',
  sentence,
  remedy,
});

const advise = (sentence: string, remedy: string | null = null): Trouble => ({
  level: 'advice',
  sentence,
  remedy,
});

const finders: readonly Finder[] = [
  ({ settings }) =>
    settings.map(({ name, problem }) =>
      problem === null ? null : broken(problem, `Change or unset ${name}.`),
    ),
  ({ devices }) => devices.filter(({ device }) => device === 'cpu').map(findInProcessor),
  ({ devices, settings }) => {
    const wish = settings.find(({ name }) => name === 'TACK_DEVICE')?.value ?? '';
    const isWished = ({ device, works }: Trial) => device === wish && device !== 'cpu' && !works;
    if (!isDeviceName(wish)) return [];
    return devices
      .filter(isWished)
      .map(({ reason, remedy }) =>
        broken(`TACK_DEVICE asks for ${wish}, which cannot be used: ${reason}.`, remedy),
      );
  },
  ({ devices, graphics, settings }) => {
    const isWished = settings.some(({ name, value }) => name === 'TACK_DEVICE' && value === 'cuda');
    const cuda = devices.find(({ device }) => device === 'cuda');
    const [card] = graphics.cards;
    if (!cuda || cuda.works || !card || isWished) return [];
    return [advise(`The card ${card.name} is not used: ${cuda.reason}.`, cuda.remedy)];
  },
  ({ home }) => [
    home.isWritable ? null : broken(`Files cannot be kept in ${home.folder}.`, 'Set TACK_HOME.'),
    home.database.problem === null ? null : broken(home.database.problem),
  ],
  ({ packs }) => packs.map(({ problem }) => (problem === null ? null : broken(problem.message))),
  ({ disks }) =>
    disks.map(({ folder, freeBytes }) => {
      if (freeBytes >= fewBytes) return null;
      const free = `${(freeBytes / 1e9).toFixed(1)} GB`;
      return advise(`Only ${free} are free on the disk of ${folder}.`, 'Free some, or tack clean.');
    }),
];

function findInProcessor({ works, reason }: Trial): Trouble | null {
  if (works) return null;
  return broken(`ONNX Runtime cannot be used: ${reason}.`, 'Delete node_modules and start anew.');
}

/** What of a checkup a person should know, the worst first. */
export function findTroubles(checkup: Checkup): readonly Trouble[] {
  const all = finders.flatMap((find) => find(checkup)).filter((trouble) => trouble !== null);
  return all.toSorted((a, b) => Number(a.level === 'advice') - Number(b.level === 'advice'));
}
