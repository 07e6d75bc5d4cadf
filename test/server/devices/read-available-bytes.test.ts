import { expect, test } from 'vitest';
import {
  countKeptFiles,
  listStatFiles,
  readAvailableBytes,
} from '#server/devices/read-available-bytes.ts';

test('counts the files that a container keeps, by either version of cgroups', () => {
  const second = 'anon 7000\nfile 900\nshmem 300\ninactive_file 400\nactive_file 200\n';
  expect(countKeptFiles(second)).toBe(600);
  const first =
    'cache 5\ninactive_file 1\nactive_file 2\ntotal_inactive_file 30\ntotal_active_file 40';
  expect(countKeptFiles(first)).toBe(70);
  expect(countKeptFiles('')).toBe(0);
});

test('looks for them where the process belongs, and where a container shows them', () => {
  expect(listStatFiles('0::/')).toEqual(['/sys/fs/cgroup/memory.stat']);
  expect(listStatFiles('5:cpu,cpuacct:/a\n4:memory:/docker/b\n')).toEqual([
    '/sys/fs/cgroup/memory/docker/b/memory.stat',
    '/sys/fs/cgroup/memory/memory.stat',
  ]);
  expect(listStatFiles('')).toEqual([]);
});

test('tells what is free on this machine, in a container and out of one', () => {
  expect(readAvailableBytes(false)).toBeGreaterThan(0);
  expect(readAvailableBytes(true)).toBeGreaterThan(0);
});
