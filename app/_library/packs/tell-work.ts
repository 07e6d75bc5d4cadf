import { tellBytes } from '../tell-bytes.ts';
import type { PackWork } from './pack.ts';

/** How work on a pack goes or went, in words; null where the rest of the card says it. */
export function tellWork({ kind, state, progress }: PackWork): string | null {
  switch (state) {
    case 'going':
      return tellStage(kind, progress);
    case 'interrupted':
      return `The server ended during the installation${tellHowFar(progress)}. What has arrived is kept.`;
    case 'cancelled':
      return kind === 'install'
        ? `Stopped${tellHowFar(progress)}. What has arrived is kept.`
        : 'Stopped before every file was looked at.';
    case 'failed':
      return null;
    case 'done':
      return kind === 'install' ? 'Installed.' : 'Every byte is as it should be.';
  }
}

function tellStage(kind: PackWork['kind'], progress: PackWork['progress']): string {
  switch (progress?.stage) {
    case 'waiting':
      return 'Waiting for another program that installs the same pack';
    case 'listing':
      return 'Asking the Hub for its list of files';
    case 'fetching':
      return 'Fetching';
    case 'finishing':
      return 'Putting the pack together';
    case 'checking':
      return 'Hashing every file';
    default:
      return kind === 'install' ? 'Beginning' : 'Looking for its files';
  }
}

function tellHowFar(progress: PackWork['progress']): string {
  if (progress?.stage !== 'fetching') return '';
  return `, at ${tellBytes(progress.doneBytes)} of ${tellBytes(progress.totalBytes)}`;
}

/** Bytes, speed and time left: "1.2 GB of 4.0 GB · 24.1 MB/s · 2 min left". */
export function tellFigures(progress: Counted): string {
  const { doneBytes, totalBytes, bytesPerSecond, secondsLeft } = progress;
  const speed = bytesPerSecond === null ? [] : [`${tellBytes(Math.round(bytesPerSecond))}/s`];
  const left = secondsLeft === null ? [] : [`${tellSeconds(secondsLeft)} left`];
  return [`${tellBytes(doneBytes)} of ${tellBytes(totalBytes)}`, ...speed, ...left].join(' · ');
}

type Counted = Extract<PackWork['progress'], { readonly doneBytes: number }>;

function tellSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}
