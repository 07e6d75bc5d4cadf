import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { openBackend } from '#server/runs/open-backend.ts';
import type { Figure } from './figure.ts';
import { readTrace, type TracedCall } from './read-trace.ts';
import { scratchHome } from './scratch-home.ts';
import { startTraced } from './start-traced.ts';

/** every save is on the disk before it is acknowledged, as the system calls show. */
export async function proveSyncs({
  saves,
}: {
  readonly saves: number;
}): Promise<readonly Figure[]> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    return [{ ...report('', null), skipped: 'this machine has no strace' }];
  }
  await using home = await scratchHome();
  const backend = await openBackend(home.path, pino({ level: 'silent' }));
  await backend.close(); // the cluster is made, and its server will be a child of what is traced
  const file = join(home.path, 'trace');
  const code = await startTraced(
    file,
    ['test/reliability/save-workflows.ts', String(saves)],
    home.path,
  );
  if (code !== 0) throw new Error(`The traced program ended with ${code}.`);
  const calls = readTrace(await readFile(file, 'utf8'));
  const renames = calls.filter(({ text }) => renamed(text) !== null);
  const wrong = renames.map((rename) => findFault(calls, rename)).filter((fault) => fault !== null);
  const problems = wrong.length === 0 ? '' : `: ${[...new Set(wrong)].join('; ')}`;
  return [
    report(
      `${renames.length - wrong.length} of ${saves} saves went in order: file written, synced, renamed, folder synced, row sent, log of the database synced, acknowledged${problems}`,
      renames.length === saves && wrong.length === 0,
    ),
  ];
}

function report(measured: string, holds: boolean | null): Figure {
  const promise = 'What is acknowledged survives the loss of power.';
  return { id: 'R-5', promise, measured, holds };
}

function renamed(text: string) {
  const found = /^rename\w*\(.*?"([^"]+\.part)".*?"([^"]+\/artifacts\/[^"]+\/([0-9a-f]{64}))"/.exec(
    text,
  );
  const [, part = '', path = '', hash = ''] = found ?? [];
  return found ? { part, folder: path.slice(0, -hash.length - 1), hash } : null;
}

/** What is missing on the way of one artifact to its acknowledged row; null when nothing is. */
function findFault(calls: readonly TracedCall[], rename: TracedCall): string | null {
  const { part, folder, hash } = renamed(rename.text) ?? { part: '', folder: '', hash: '' };
  const written = calls.findLast(
    ({ text, ended }) => /^p?write/.test(text) && text.includes(part) && ended < rename.began,
  );
  const synced = calls.find(
    ({ text, began, ended }) =>
      /^f(data)?sync/.test(text) &&
      text.includes(part) &&
      began > (written?.ended ?? Number.POSITIVE_INFINITY) &&
      ended < rename.began,
  );
  if (!written || !synced?.isGood) return 'the file was not synced before it was renamed';
  const after = (from: TracedCall | undefined, pattern: RegExp, part: string) =>
    calls.find(
      ({ text, began }) => from && began > from.ended && pattern.test(text) && text.includes(part),
    );
  const folderSynced = after(rename, /^fsync/, `<${folder}>`);
  const row = after(rename, /^(write|writev|sendto)\(\d+<(socket|UNIX)/, hash);
  if (!folderSynced?.isGood || !row || folderSynced.ended > row.began) {
    return 'the row was sent before the folder was synced';
  }
  const commit = after(row, /^(write|writev|sendto)\(\d+<(socket|UNIX)/, 'Q\\0\\0\\0\\vCOMMIT');
  const log = after(commit, /^f(data)?sync/, '/pg_wal/');
  const answer = after(commit, /^sendto/, 'C\\0\\0\\0\\vCOMMIT');
  const isLate = !log?.isGood || !answer || log.ended > answer.began;
  return isLate ? 'the commit was acknowledged before the log was synced' : null;
}
