import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** What a process did to the world outside it. */
export type Effects = {
  /** Sockets that it connected: `host:port`, or the path of a Unix socket. */
  readonly connections: string[];
  /** One for each program that it started. */
  readonly programs: string[];
  /** Paths that it wrote, moved or removed. */
  readonly writes: string[];
};

const writers = [
  ...['writeFile', 'appendFile', 'mkdir', 'mkdtemp', 'rename', 'link', 'symlink', 'copyFile'],
  ...['cp', 'rm', 'rmdir', 'unlink', 'truncate', 'chmod', 'utimes'],
] as const;
/** Those that write at their second path. */
const movers: ReadonlySet<string> = new Set(['rename', 'link', 'symlink', 'copyFile', 'cp']);

/** Notes what this process does from now on until the test ends; everything still happens. */
export function noteEffects(): Effects {
  const effects: Effects = { connections: [], programs: [], writes: [] };
  onTestFinished(syncBuiltinESMExports); // comes last, when everything is as it was
  noteWrites(effects.writes);
  noteConnections(effects.connections);
  const noteProgram = () => effects.programs.push('a program');
  subscribe('child_process', noteProgram);
  onTestFinished(() => void unsubscribe('child_process', noteProgram));
  return effects;
}

function noteWrites(writes: string[]): void {
  const note = (path: unknown) => {
    if (typeof path === 'string' || path instanceof URL || Buffer.isBuffer(path)) {
      writes.push(resolve(path instanceof URL ? fileURLToPath(path) : String(path)));
    }
  };
  const owners = [fsPromises, fs].map((owner): object => owner);
  for (const owner of owners) {
    for (const name of writers.flatMap((writer) => [writer, `${writer}Sync`])) {
      spyOn(owner, name, ([first, second]) => {
        note(first);
        if (movers.has(name.replace('Sync', ''))) note(second);
      });
    }
    for (const name of ['open', 'openSync', 'createWriteStream']) {
      spyOn(owner, name, ([path, flags]) => {
        if (name === 'createWriteStream' || isForWriting(flags)) note(path);
      });
    }
  }
  syncBuiltinESMExports();
}

function isForWriting(flags: unknown): boolean {
  if (typeof flags === 'number')
    return (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0;
  return typeof flags === 'string' && /[wa+]/.test(flags);
}

/** Every way to connect ends here. */
function noteConnections(connections: string[]): void {
  spyOn(net.Socket.prototype, 'connect', ([first, second]) => {
    // `net.connect` hands over what it has made of its arguments: a list that begins with them.
    const target: unknown = Array.isArray(first) ? first[0] : first;
    const { path, host, port } = Object(target);
    if (typeof target !== 'object') connections.push(`${second ?? 'localhost'}:${target}`);
    else connections.push(path ?? `${host ?? 'localhost'}:${port}`);
  });
}

/** Looks on while a method is called as ever. */
function spyOn(owner: object, name: string, look: (args: readonly unknown[]) => void): void {
  const before: unknown = Reflect.get(owner, name);
  if (typeof before !== 'function') return;
  const through = function through(this: unknown, ...args: unknown[]): unknown {
    look(args);
    return Reflect.apply(before, this, args);
  };
  Object.assign(through, before);
  Reflect.set(owner, name, through);
  onTestFinished(() => void Reflect.set(owner, name, before));
}
