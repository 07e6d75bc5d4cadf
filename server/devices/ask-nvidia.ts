import { runChild } from './run-child.ts';

/** A graphics card as NVIDIA's driver describes it. */
export type NvidiaCard = {
  readonly name: string;
  readonly driver: string;
  /** Bytes. */
  readonly memory: number;
  readonly freeMemory: number;
};

const fields = 'name,driver_version,memory.total,memory.free';

/** The cards that `nvidia-smi` lists; none where there is no such program. */
export async function askNvidia(): Promise<readonly NvidiaCard[]> {
  const args = [`--query-gpu=${fields}`, '--format=csv,noheader,nounits'];
  const { stdout, failure } = await runChild('nvidia-smi', args, { timeoutMs: 20_000 });
  return failure === null ? readCards(stdout) : [];
}

/** Reads what `nvidia-smi` prints: one card a line, memory in MiB. */
export function readCards(text: string): readonly NvidiaCard[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [name = '', driver = '', memory, free] = line.split(',').map((part) => part.trim());
    return { name, driver, memory: Number(memory) * 2 ** 20, freeMemory: Number(free) * 2 ** 20 };
  });
}
