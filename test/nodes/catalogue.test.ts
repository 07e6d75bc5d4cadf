import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { catalogue } from '#nodes/catalogue.ts';
import type { Port } from '#nodes/contract/ports.ts';

const types = [...catalogue.values()];

test('offers every file that defines a node type', () => {
  const files = ['image', 'language', 'editing', 'study'].flatMap((folder) =>
    readdirSync(`nodes/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({
        name: entry.name,
        text: readFileSync(`nodes/${folder}/${entry.name}`, 'utf8'),
      })),
  );
  const defined = files.filter(({ text }) => text.includes('= defineNode('));
  expect(defined.map(({ name }) => name.replace('.ts', '')).sort()).toEqual(
    [...catalogue.keys()].sort(),
  );
});

describe.each(types)('$type', (type) => {
  test('says what it is in words', () => {
    expect(type.title).toMatch(/^[A-Z]/);
    expect(type.summary).toMatch(/\.$/);
    const ports: Port[] = [...Object.values(type.inputs), ...Object.values(type.outputs)] as Port[];
    for (const port of ports) {
      expect(port.label).not.toBe('');
    }
  });

  test('gives every param a title, and every number its limits and step', () => {
    for (const [name, param] of Object.entries(type.params.shape as Record<string, z.ZodType>)) {
      expect(param.meta()?.['title'], name).toBeTypeOf('string');
      const form = JSON.stringify(z.toJSONSchema(param, { io: 'input' }));
      if (/^\{[^[{]*"type":"(number|integer)"/.test(form)) {
        expect(form, name).toMatch(/"minimum".*"maximum"|"maximum".*"minimum"/);
        expect(param.meta()?.['step'], name).toBeTypeOf('number');
      }
    }
  });

  test('has defaults for all params but files', () => {
    const parsed = type.params.safeParse({});
    const missing = parsed.success
      ? []
      : (parsed.error as z.ZodError).issues.map(({ path }) => path[0]);
    const files = Object.entries(type.params.shape as Record<string, z.ZodType>)
      .filter(([, param]) => param.meta()?.['artifact'])
      .map(([name]) => name);
    expect(missing).toEqual(files);
  });

  test('names the pack whose weights it uses whenever it has a pack param', () => {
    if (!('pack' in type.params.shape)) return;
    const params = type.params.parse({ pack: 'another-pack' });
    expect(type.packs?.({ inputs: {}, params })).toEqual(['another-pack']);
  });
});

test('names packs by its settings alone wherever a setting is a pack', () => {
  for (const { params, packs } of types) {
    const shape: Readonly<Record<string, z.ZodType>> = params.shape;
    if (!Object.values(shape).some((field) => field.meta()?.['widget'] === 'pack')) continue;
    const given = params.safeParse({});
    if (!given.success) continue;
    const { pack } = z.object({ pack: z.string() }).parse(given.data);
    expect(packs?.({ params: given.data, inputs: {} })).toEqual([pack]);
  }
});
