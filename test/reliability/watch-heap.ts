import { renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/*
 * Loaded before a server with `--import`: on SIGUSR2 it collects its garbage and writes into the file
 * TACK_HEAP_FILE how many bytes are still in use, and how many handles are open.
 */
const file = process.env['TACK_HEAP_FILE'];
if (file && process.argv[1]?.endsWith('server/main.ts')) {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    collect();
    collect(); // what the first one has finalized
    const { heapUsed, external } = process.memoryUsage();
    const handles = process.getActiveResourcesInfo().length;
    writeFileSync(`${file}.part`, JSON.stringify({ bytes: heapUsed + external, handles }));
    renameSync(`${file}.part`, file);
  });
}
