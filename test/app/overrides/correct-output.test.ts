import { describe, expect, it } from 'vitest';
import { correctOutput, isOutdated } from '#app/_editor/overrides/correct-output.ts';
import { overrideSchema } from '#nodes/contract/graph.ts';

const output = { node: 'captions', port: 'after' };
const at = '2026-11-25T01:00:00.000Z';

describe('correctOutput', () => {
  const first = correctOutput({
    ...{ output, at, value: { json: 'a striped triangle' }, earlier: undefined },
    automatic: { value: { json: 'a triangle' }, key: 'k1' },
  });

  it('keeps what it replaces, and the key it had, in a form that documents hold', () => {
    expect(overrideSchema.parse(first)).toEqual({
      ...{ ...output, note: '', createdAt: at },
      ...{ value: { json: 'a striped triangle' }, replaces: { json: 'a triangle' } },
      replacesKey: 'k1',
    });
  });

  it('still knows the automatic value when it is corrected again', () => {
    const second = correctOutput({
      ...{
        output,
        at,
        value: { json: 'a dotted triangle' },
        earlier: { ...first, note: 'better' },
      },
      automatic: { value: { json: 'a striped triangle' }, key: 'k2' },
    });
    expect(second).toMatchObject({
      value: { json: 'a dotted triangle' },
      ...{ note: 'better', replaces: { json: 'a triangle' }, replacesKey: 'k1' },
    });
  });

  it('replaces nothing where the node has not run', () => {
    const own = correctOutput({
      output,
      at,
      value: { json: 'x' },
      automatic: null,
      earlier: undefined,
    });
    expect(Object.keys(own)).not.toContain('replaces');
  });
});

describe('isOutdated', () => {
  it('is told only where both keys are known and differ', () => {
    expect(isOutdated({ replacesKey: 'k1' }, 'k2')).toBe(true);
    expect(isOutdated({ replacesKey: 'k1' }, 'k1')).toBe(false);
    expect(isOutdated({ replacesKey: 'k1' }, undefined)).toBe(false);
    expect(isOutdated({}, 'k2')).toBe(false);
  });
});
