import { readFile } from 'node:fs/promises';

/**
 * Watches from now on for how long the main thread of a process could run and has no processor: what
 * a machine with other things to do adds to every time.
 *
 * @returns tells it in words; with none where the system does not count it
 */
export async function watchProcessor(id: number): Promise<() => Promise<string>> {
  const [begun, before] = [performance.now(), await readWaitMs(id)];
  return async () => {
    const share = ((await readWaitMs(id)) - before) / (performance.now() - begun);
    const words = `; for ${Math.round(100 * share)} % of the time it could run and had no processor`;
    return Number.isNaN(share) ? '' : words;
  };
}

async function readWaitMs(id: number): Promise<number> {
  const text = await readFile(`/proc/${id}/schedstat`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? Number.NaN) / 1e6;
}
