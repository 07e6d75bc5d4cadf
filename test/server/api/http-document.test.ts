import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findServer } from '#server/runs/server-mark.ts';
import { storeFolders } from '#server/store/store-folders.ts';
import { startHub } from '#test/helpers/hub-server.ts';
import { scratchServerProcess } from '#test/helpers/scratch-server-process.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { packFiles } from '../packs/pack-files.ts';

/** Every line that a reader is told to type. */
async function readLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
  expect(blocks.length).toBeGreaterThan(5);
  return blocks.join('\n');
}

async function run(script: string, env: Readonly<Record<string, string>>) {
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const [code] = await once(shell, 'close');
  return { code, ...output };
}

test('the lines of docs/http.md run a saved workflow from outside', async ({ skip }) => {
  if (spawnSync('curl', ['--version']).status !== 0) skip('this machine has no curl');
  const hub = await startHub([{ name: 'acme/phi-2-pack', files: packFiles() }]);
  const { home, url } = await scratchServerProcess({
    env: { HF_ENDPOINT: hub.url, HF_HOME: await temporaryFolder() },
  });
  const mark = await findServer(storeFolders(home));
  const folder = await temporaryFolder();
  const lines = (await readLines('docs/http.md')).replaceAll('/tmp/', `${folder}/`);
  const told = 'printf "state %s, pack %s\\n" "$STATE" "$WORK"';
  const { code, stdout, stderr } = await run(`${lines}\n${told}`, {
    TACK_URL: url,
    TACK_TOKEN: mark?.secret ?? '',
    PATH: `${join(process.execPath, '..')}:${process.env['PATH']}`,
  });
  expect(stderr).toBe('');
  expect(code, stdout).toBe(0);
  expect(stdout).toContain('state done, pack done');
  const ids = [...stdout.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  const last = Math.max(...ids);
  const upTo = (from: number) => Array.from({ length: last - from }, (_, at) => from + at + 1);
  expect(ids).toEqual([...upTo(0), ...upTo(3)]); // once from the start, once from after the third
  const picture = await readFile(join(folder, 'winter.png'));
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
});
