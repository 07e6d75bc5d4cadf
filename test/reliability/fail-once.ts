import { existsSync, promises, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before a program with `--import`: the next call that the file TACK_FAIL_ONCE orders to fail
 * does so once, as if the system had said it: `server rename ENOSPC`. Only calls on artifacts count,
 * and on the temporary files that become artifacts.
 */
const order = process.env['TACK_FAIL_ONCE'] ?? '';
const role = process.argv[1]?.endsWith('worker/main.ts') ? 'worker' : 'server';
const isMeant = (path: unknown) => /\/(artifacts|tmp)(\/(?!tack-)|$)/.test(String(path));

function failIfOrdered(call: string): void {
  if (!existsSync(order)) return;
  const [who, name, code = ''] = readFileSync(order, 'utf8').split(' ');
  if (who !== role || name !== call) return;
  rmSync(order);
  throw Object.assign(new Error(`${code}: ${call} was ordered to fail`), { code });
}

const { mkdir, open, rename } = promises;

promises.mkdir = (async (...given: Parameters<typeof mkdir>) => {
  if (isMeant(given[0])) failIfOrdered('mkdir');
  return mkdir(...given);
}) as typeof mkdir; // its overloads differ in what they return, and all is passed on

promises.rename = async (...given) => {
  if (isMeant(given[1])) failIfOrdered('rename');
  return rename(...given);
};

promises.open = async (...given) => {
  const handle = await openUnlessOrdered(given);
  const isFolder = given[1] === 'r';
  if (!isMeant(given[0])) return handle;
  const sync = handle.sync.bind(handle);
  const writeFile = handle.writeFile.bind(handle);
  handle.sync = async () => {
    failIfOrdered(isFolder ? 'sync-folder' : 'sync');
    return sync();
  };
  handle.writeFile = async (...content) => {
    failIfOrdered('write');
    return writeFile(...content);
  };
  return handle;
};

async function openUnlessOrdered(given: Parameters<typeof open>) {
  if (isMeant(given[0])) failIfOrdered(given[1] === 'r' ? 'open-folder' : 'open');
  return open(...given);
}

syncBuiltinESMExports();
