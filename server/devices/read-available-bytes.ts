import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';

/**
 * The memory that can be taken now without taking it from anyone, in bytes; null where Node cannot
 * tell. What the system keeps of files is free: it gives that up for whoever needs memory.
 *
 * @param isLimited whether a container allows less than the machine has
 */
export function readAvailableBytes(isLimited: boolean): number | null {
  if (process.platform === 'darwin') return null; // pages without any use are counted there, hardly one of them left
  const free = process.availableMemory();
  // Of a container Node counts kept files as taken, and looks at nothing outside it.
  return isLimited ? Math.min(free + readKeptFiles(), freemem()) : free;
}

/** Bytes of files that are kept for a container, by its `memory.stat` of either version of cgroups. */
export function countKeptFiles(stat: string): number {
  const read = (name: string) => {
    const figure = new RegExp(`^${name} (\\d+)$`, 'm').exec(stat)?.[1];
    return figure === undefined ? null : Number(figure);
  };
  const sum = (kind: string) => read(`total_${kind}`) ?? read(kind) ?? 0;
  return sum('inactive_file') + sum('active_file');
}

/** Where the figures of the container may be that `/proc/self/cgroup` tells of, the likeliest first. */
export function listStatFiles(membership: string): readonly string[] {
  const lines = membership.split('\n').map((line) => line.split(':'));
  const mounts = lines.flatMap(([id, controllers = '', path = '']) => {
    if (controllers.split(',').includes('memory')) return [['/sys/fs/cgroup/memory', path]];
    return id === '0' && controllers === '' ? [['/sys/fs/cgroup', path]] : [];
  });
  const places = mounts.flatMap(([mount, path]) => [`${mount}${path}`, mount]); // a container may not see its path
  return [...new Set(places.map((place) => `${place}/memory.stat`.replaceAll('//', '/')))];
}

function readKeptFiles(): number {
  for (const file of listStatFiles(readOr('/proc/self/cgroup', ''))) {
    const stat = readOr(file, '');
    if (stat !== '') return countKeptFiles(stat);
  }
  return 0;
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
