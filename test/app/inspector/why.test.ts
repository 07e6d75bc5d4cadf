import { describe, expect, it } from 'vitest';
import { describeWhy } from '#app/_editor/inspector/why/describe-why.ts';

const ran = { state: 'done', cached: false, seconds: 1.5, changed: ['steps 10 -> 20'] };

describe('describeWhy', () => {
  it('says that a change made a node run again', () => {
    expect(describeWhy(ran)).toBe('It ran, for 1.5 s, because this changed:');
  });

  it('tells a first run from one anew', () => {
    expect(describeWhy({ ...ran, changed: null })).toContain('no result in this workflow before');
    expect(describeWhy({ ...ran, changed: [] })).toContain('run anew');
  });

  it('says that a cached result still holds', () => {
    expect(describeWhy({ ...ran, cached: true, state: 'cached' })).toContain('cache');
  });

  it('says how a node stands that has not finished', () => {
    expect(describeWhy({ ...ran, state: 'waiting' })).toBe('It waits for its turn.');
  });
});
