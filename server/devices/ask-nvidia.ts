import { runChild } from './run-child.ts';

/** A graphics card as NVIDIA's driver describes it. */
export type NvidiaCard = {
  readonly name: string;
  readonly driver: string;
  /** Bytes. */
  readonly memory: number;
  readonly freeMemory: number;
};

/** What `nvidia-smi` told. */
export type NvidiaAnswer = {
  readonly cards: readonly NvidiaCard[];
  /**
   * Why it told nothing, as the end of a sentence; null where it told something. A system without the
   * program may have a driver all the same.
   */
  readonly silence: string | null;
};

const fields = 'name,driver_version,memory.total,memory.free';

/** Asks `nvidia-smi` for the cards of this machine. */
export async function askNvidia(program = 'nvidia-smi'): Promise<NvidiaAnswer> {
  const args = [`--query-gpu=${fields}`, '--format=csv,noheader,nounits'];
  const { stdout, stderr, failure } = await runChild(program, args, { timeoutMs: 20_000 });
  if (failure === null) return { cards: readCards(stdout), silence: null };
  if (failure.includes('ENOENT')) return { cards: [], silence: `there is no program ${program}` };
  const words = (stdout.trim() || stderr.trim()).split('\n')[0];
  return { cards: [], silence: words ? `${program} says: ${words}` : `${program}: ${failure}` };
}

/** Reads what `nvidia-smi` prints: one card a line, memory in MiB. */
export function readCards(text: string): readonly NvidiaCard[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [name = '', driver = '', memory, free] = line.split(',').map((part) => part.trim());
    return { name, driver, memory: Number(memory) * 2 ** 20, freeMemory: Number(free) * 2 ** 20 };
  });
}
