import { readFileSync } from 'node:fs';

/** The most memory of the worker since it was last asked. */
export type WorkerPeak = {
  /** Bytes in memory, mapped files included. */
  readonly resident: number;
  /** Bytes that are nobody else's and in no file. */
  readonly own: number;
};

const everyMs = 50;

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return []; // it ended
  }
}

function readBytes(lines: readonly string[], name: string): number {
  const line = lines.find((each) => each.startsWith(`${name}:`));
  return Number(line?.match(/\d+/)?.[0] ?? 0) * 1024;
}

/** The memory of this process's largest child: the worker. Linux says it in /proc. */
function readWorker(): WorkerPeak {
  const children = readLines(`/proc/self/task/${process.pid}/children`).join('').trim();
  const all = children.split(' ').map((id) => {
    const lines = readLines(`/proc/${id}/status`);
    return { resident: readBytes(lines, 'VmRSS'), own: readBytes(lines, 'RssAnon') };
  });
  return all.reduce((largest, one) => (one.resident > largest.resident ? one : largest), {
    resident: 0,
    own: 0,
  });
}

/** Watches the worker's memory, twenty times a second. */
export function watchWorker() {
  let peak: WorkerPeak = { resident: 0, own: 0 };
  const timer = setInterval(() => {
    const now = readWorker();
    peak = {
      resident: Math.max(peak.resident, now.resident),
      own: Math.max(peak.own, now.own),
    };
  }, everyMs);
  return {
    takePeak(): WorkerPeak {
      const taken = peak;
      peak = { resident: 0, own: 0 };
      return taken;
    },
    close: () => clearInterval(timer),
  };
}
