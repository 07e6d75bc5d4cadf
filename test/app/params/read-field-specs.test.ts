import { describe, expect, it } from 'vitest';
import type { FieldSpec } from '#app/_editor/params/field-spec.ts';
import { fitsField } from '#app/_editor/params/fits-field.ts';
import { readFieldSpecs } from '#app/_editor/params/read-field-specs.ts';
import { readParam } from '#app/_editor/params/read-param.ts';
import { startValue } from '#app/_editor/params/start-value.ts';
import { catalogue } from '#nodes/catalogue.ts';

const all = [...catalogue.values()].flatMap((definition) =>
  readFieldSpecs(definition).map((spec) => ({ definition, spec })),
);
const specOf = (type: string, name: string): FieldSpec => {
  const found = all.find((one) => one.definition.type === type && one.spec.name === name);
  if (!found) throw new Error(`${type} has no param ${name}.`);
  return found.spec;
};

describe.each(all.map((one) => [`${one.definition.type}.${one.spec.name}`, one] as const))(
  '%s',
  (_, { definition, spec }) => {
    it('has a control of its own and a title', () => {
      expect(spec.kind).not.toBe('json');
      expect(spec.title).toMatch(/^[A-Z]/);
    });

    it('has a default that the node takes and the control can show', () => {
      if (spec.default === undefined) {
        expect(['artifact', 'direction']).toContain(spec.kind);
        return;
      }
      expect(definition.params.shape[spec.name].safeParse(spec.default).success).toBe(true);
      const isLeftOpen = spec.isNullable && spec.default === null;
      expect(isLeftOpen || fitsField(spec.kind, spec.default)).toBe(true);
    });

    it('starts, taken in hand, at a number that the node takes', () => {
      if (spec.kind !== 'number' && spec.kind !== 'integer') return;
      const start = startValue(spec);
      expect(definition.params.shape[spec.name].parse(start)).toBe(start);
    });
  },
);

describe('readFieldSpecs', () => {
  it('sees the range behind a nullable number', () => {
    expect(specOf('invert-image', 'steps')).toMatchObject({
      ...{ kind: 'integer', isNullable: true, default: null },
      ...{ min: 2, max: 500, step: 1 },
    });
  });

  it('asks for seeds, packs, pictures, choices and long texts in their own ways', () => {
    const kind = (type: string, name: string) => specOf(type, name).kind;
    expect([
      kind('invert-image', 'seed'),
      kind('caption-image', 'pack'),
      kind('load-mask', 'mask'),
      kind('edit-image', 'mode'),
      kind('edit-image', 'negative'),
      kind('make-scene', 'scene'),
      kind('write-captions', 'customShots'),
    ]).toEqual(['seed', 'pack', 'artifact', 'enum', 'textarea', 'scene', 'shots']);
  });
});

describe('readParam', () => {
  const strength = specOf('edit-image', 'strength');

  it('takes the default where the document says nothing', () => {
    expect(readParam({ params: {} }, strength)).toEqual({ value: 1, isChanged: false });
  });

  it('counts a value as changed only when it differs from the default', () => {
    expect(readParam({ params: { strength: 1 } }, strength).isChanged).toBe(false);
    expect(readParam({ params: { strength: 2 } }, strength).isChanged).toBe(true);
  });

  it('keeps a value that is none of the kind, which no control but JSON shows', () => {
    const { value } = readParam({ params: { strength: 'a lot' } }, strength);
    expect(value).toBe('a lot');
    expect(fitsField(strength.kind, value)).toBe(false);
  });
});
