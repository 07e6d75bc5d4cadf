import { describe, expect, it } from 'vitest';
import { type ClippedValue, readClip, writeClip } from '#app/_editor/overrides/clip-value.ts';
import { keepAgainst } from '#app/_editor/overrides/correct-output.ts';
import { putOverride } from '#app/_editor/overrides/put-override.ts';
import { readAutomatic } from '#app/_editor/overrides/read-automatic.ts';
import { applyRunMessage } from '#app/_editor/state/apply-run-message.ts';
import type { KeptEvent } from '#app/_editor/state/run-shown.ts';
import { createShownRun } from '#app/_editor/state/run-shown.ts';
import { overrideSchema } from '#nodes/contract/graph.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';

const hash = (letter: string) => letter.repeat(64);
const text = (letter: string) => ({ text: { type: 'text' as const, hash: hash(letter) } });
const end = (parts: object): KeptEvent => ({
  ...{ type: 'node-end', node: 'a', key: 'k1', cached: false, seconds: 1, outputs: text('1') },
  ...{ replaced: {}, traces: {} },
  ...parts,
});
const afterEvents = (...events: readonly KeptEvent[]) => {
  const run = events.reduce(
    (known, event, seq) => applyRunMessage(known, { type: 'kept', seq, at: 0, event }, 0),
    createShownRun('run'),
  );
  return readAutomatic(run.nodes['a'] ?? null, 'text');
};
const overridden: KeptEvent = { type: 'node-overridden', node: 'a', outputs: text('9') };

describe('readAutomatic', () => {
  it('is what the node gave, and what it gave beneath a value that stood in for it', () => {
    expect(afterEvents(end({}))).toEqual({ hash: hash('1'), key: 'k1' });
    expect(afterEvents(end({ outputs: text('9'), replaced: text('2') }))).toEqual({
      ...{ hash: hash('2'), key: 'k1' },
    });
  });

  it('is not known of a node that only ever stood aside', () => {
    expect(afterEvents(overridden)).toBeNull();
    expect(
      afterEvents(overridden, { type: 'run-state', state: 'queued', stale: ['a'] }),
    ).toBeNull();
  });

  it('stays known while the node stands aside', () => {
    expect(afterEvents(end({}), overridden)).toEqual({ hash: hash('1'), key: 'k1' });
    expect(afterEvents(end({}), overridden, overridden)).toEqual({ hash: hash('1'), key: 'k1' });
  });
});

describe('putOverride', () => {
  const graph = graphOf({ nodes: { a: 'say' } });
  const output = { node: 'a', port: 'text' };
  const at = '2026-11-25T01:00:00.000Z';
  const automatic = { value: { json: 'theirs' }, key: 'k1' };
  const put = (from: typeof graph, json: string, now = automatic) =>
    putOverride(from, { output, value: { json }, automatic: now, at });

  it('is none where the value is the one that it would replace', () => {
    const mine = put(graph, 'mine');
    expect(mine.overrides[0]).toMatchObject({ value: { json: 'mine' }, replacesKey: 'k1' });
    expect(put(mine, 'theirs').overrides).toEqual([]);
    expect(put(graph, 'theirs').overrides).toEqual([]);
  });

  it('stays made against what it first replaced, until it is kept against what is new', () => {
    const newer = { value: { json: 'newer' }, key: 'k2' };
    const again = put(put(graph, 'mine'), 'mine too', newer);
    expect(again.overrides[0]).toMatchObject({ replaces: { json: 'theirs' }, replacesKey: 'k1' });
    const [override] = again.overrides;
    if (!override) throw new Error('There is an override.');
    const kept = keepAgainst(override, newer);
    expect(kept).toMatchObject({ value: { json: 'mine too' }, replaces: { json: 'newer' } });
    expect(kept.replacesKey).toBe('k2');
    expect(overrideSchema.safeParse(kept).success).toBe(true);
  });
});

describe('readClip', () => {
  const clip: ClippedValue = { type: 'captions', value: { json: [] }, note: 'why' };

  it('reads what was copied, for the same type only', () => {
    expect(readClip(writeClip(clip), 'captions')).toMatchObject(clip);
    expect(() => readClip(writeClip(clip), 'text')).toThrow(/of type captions/);
  });

  it('refuses a value that is none of its type, and what is no value at all', () => {
    const broken = writeClip({ ...clip, value: { json: 3 } });
    expect(() => readClip(broken, 'captions')).toThrow(/no captions/);
    expect(() => readClip('hello', 'captions')).toThrow(/no copied value/);
  });

  it('takes bare words as a text', () => {
    expect(readClip('a red circle', 'text').value).toEqual({ json: 'a red circle' });
    expect(() => readClip(' ', 'text')).toThrow(/no copied value/);
  });
});
