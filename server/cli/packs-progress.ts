import type { InstallProgress } from '#server/packs/install/install-progress.ts';
import { tellBytes } from './tell-bytes.ts';
import type { Terminal } from './terminal.ts';

/** Shows how an installation goes: a line that changes on a terminal, one a stage anywhere else. */
export type InstallDisplay = { show(progress: InstallProgress): void; close(): void };

const clearLine = '\r\u001b[K';
const cells = 24;

export function createInstallDisplay(terminal: Terminal, id: string): InstallDisplay {
  const { columns } = terminal;
  let told: InstallProgress['stage'] | null = null;
  return {
    show(progress) {
      if (columns !== null) {
        terminal.tell(`${clearLine}${describe(progress, id).slice(0, columns - 1)}`);
      } else if (progress.stage !== told) {
        terminal.tell(`${describe(progress, id)}\n`);
      }
      told = progress.stage;
    },
    close() {
      if (columns !== null && told !== null) terminal.tell(clearLine);
      told = null;
    },
  };
}

function describe(progress: InstallProgress, id: string): string {
  switch (progress.stage) {
    case 'waiting':
      return `Waiting for another installation of ${id}.`;
    case 'listing':
      return 'Asking the Hub for its list of files.';
    case 'finishing':
      return 'Putting the pack together.';
    case 'fetching':
      return describeFetching(progress);
  }
}

function describeFetching(progress: Extract<InstallProgress, { stage: 'fetching' }>): string {
  const { doneBytes, totalBytes, bytesPerSecond, secondsLeft } = progress;
  const part = totalBytes > 0 ? doneBytes / totalBytes : 1;
  const filled = Math.round(cells * part);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(cells - filled)}`;
  const speed = bytesPerSecond === null ? '' : ` · ${tellBytes(Math.round(bytesPerSecond))}/s`;
  const left = secondsLeft === null ? '' : ` · ${tellSeconds(secondsLeft)} left`;
  return `${bar} ${tellBytes(doneBytes)} of ${tellBytes(totalBytes)}${speed}${left}`;
}

function tellSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
