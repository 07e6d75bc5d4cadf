import { afterEach, describe, expect, it, vi } from 'vitest';
import { changedOverrides } from '#app/_editor/overrides/pausing/changed-overrides.ts';
import { keepPauses } from '#app/_editor/overrides/pausing/kept-pauses.ts';
import { listBreakpoints } from '#app/_editor/overrides/pausing/list-breakpoints.ts';
import { tellPause } from '#app/_editor/overrides/pausing/tell-pause.ts';
import { togglePauses } from '#app/_editor/overrides/pausing/toggle-pauses.ts';
import { createViewStore } from '#app/_editor/state/view-store.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';

const drawn = { nodes: { a: 'say', b: 'shout' }, edges: ['a.text -> b.text'] };
const off = (graph: ReturnType<typeof graphOf>) => ({
  ...graph,
  overrides: graph.overrides.map((one) => ({ ...one, isDisabled: true })),
});
const told = (before: ReturnType<typeof graphOf>, after: ReturnType<typeof graphOf>) =>
  changedOverrides(before, after).map(({ node, port, value, isDisabled = false }) => ({
    ...{ place: `${node}.${port}`, value, isDisabled },
  }));

describe('changedOverrides', () => {
  const plain = graphOf(drawn);
  const mine = graphOf({ ...drawn, overrides: { 'a.text': 'mine' } });

  it('tells nothing where the same values count, whatever was said about them', () => {
    const noted = { ...mine, overrides: mine.overrides.map((one) => ({ ...one, note: 'why' })) };
    expect(told(mine, noted)).toEqual([]);
    expect(told(plain, off(mine))).toEqual([]);
    expect(told(off(mine), plain)).toEqual([]);
  });

  it('tells what is new or other, and only of nodes that the run has', () => {
    const other = graphOf({
      nodes: { ...drawn.nodes, later: 'say' },
      overrides: { 'a.text': 'other', 'later.text': 'x' },
    });
    const value = { json: 'other' };
    expect(told(mine, other)).toEqual([{ place: 'a.text', value, isDisabled: false }]);
    expect(told(plain, mine)).toHaveLength(1);
    expect(told(off(mine), mine)).toHaveLength(1);
  });

  it('tells what no longer counts as switched off, since a run forgets nothing', () => {
    const gone = [{ place: 'a.text', value: { json: 'mine' }, isDisabled: true }];
    expect(told(mine, plain)).toEqual(gone);
    expect(told(mine, off(mine))).toEqual(gone);
  });
});

describe('pauses', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('come back when the workflow is opened again, and are those of this workflow', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    const open = (workflowId: string) => {
      const view = createViewStore();
      keepPauses({ workflowId, view });
      return view;
    };
    togglePauses({ view: open('one') }, ['a', 'b']);
    togglePauses({ view: open('one') }, ['b']);
    expect([...open('one').getState().pausesAfter]).toEqual(['a']);
    expect([...open('two').getState().pausesAfter]).toEqual([]);
    togglePauses({ view: open('one') }, ['a']);
    expect(kept.size).toBe(0);
    kept.set('tack:pauses:one', '{broken');
    expect(open('one').getState().pausesAfter.size).toBe(0);
  });

  it('are asked of a run only where it can meet them', () => {
    const graph = graphOf({
      ...drawn,
      nodes: { ...drawn.nodes, c: { type: 'say', isDisabled: true } },
    });
    expect(listBreakpoints(graph, new Set(['b', 'c', 'gone']))).toEqual(['b']);
  });

  it('are told by the nodes that were reached', () => {
    const nodes = [
      { node: 'a', title: 'Write captions', state: 'done' },
      { node: 'b', title: 'Edit', state: 'waiting' },
      { node: 'c', title: 'Caption', state: 'cached' },
    ];
    expect(tellPause({ breakpoints: ['a', 'b'], nodes })).toBe('Paused after Write captions');
    expect(tellPause({ breakpoints: ['a', 'c'], nodes })).toBe(
      'Paused after Write captions and Caption',
    );
    expect(tellPause({ breakpoints: [], nodes })).toBe('Paused');
  });
});
