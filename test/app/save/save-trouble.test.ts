import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import type { SaveState } from '#app/_editor/saving/save-state.ts';
import { explainSaveError } from '#app/_editor/saving/save-trouble.ts';
import { openTabLine } from '#app/_editor/saving/tab-line.ts';
import { tellSaving } from '#app/_library/tell-saving.ts';
import { refusal } from './browser.ts';

describe('explainSaveError', () => {
  it('takes a network that is down, and a server that is busy, for something that passes', () => {
    expect(explainSaveError(refusal('fetch failed')).status).toBe('offline');
    expect(explainSaveError(refusal('Busy.', { code: 'server/busy' })).status).toBe('offline');
  });

  it('takes what the doors refuse for a refusal, not for a network that is down', () => {
    const response = new Response(null, { status: 413 });
    const error = TRPCClientError.from(new Error('This is too large.'), { meta: { response } });
    expect(explainSaveError(error)).toMatchObject({
      status: 'refused',
      message: 'This is too large.',
    });
    const lost = TRPCClientError.from(new Error('Bad gateway'), {
      meta: { response: new Response(null, { status: 502 }) },
    });
    expect(explainSaveError(lost).status).toBe('offline');
  });

  it('knows the revision that a conflict is about', () => {
    const data = { code: 'workflow/conflict', details: { revision: 3, current: 7 } };
    expect(explainSaveError(refusal('Elsewhere.', data))).toMatchObject({
      status: 'conflict',
      current: 7,
    });
  });

  it('says what a bug says, and does not try again by itself', () => {
    const message = 'x is not a function';
    expect(explainSaveError(new TypeError(message))).toMatchObject({ status: 'refused', message });
  });
});

describe('tellSaving', () => {
  const state: SaveState = {
    ...{ revision: 3, current: null, code: null, isKept: false, drafts: [], takenOver: null },
    ...{ status: 'offline', message: 'The server cannot be reached.' },
  };

  it('says whether edits outlive the page', () => {
    expect(tellSaving({ ...state, isKept: true })).toContain('kept in this browser');
    expect(tellSaving({ ...state, isKept: false })).toContain('leave this page open');
  });
});

describe('the line between tabs', () => {
  it('reaches every other tab of the same workflow, even from one that does not listen', async () => {
    const heard: string[] = [];
    const [one, other] = [openTabLine('w'), openTabLine('w')];
    const stops = [
      one.listen((revision) => heard.push(`one ${revision}`)),
      other.listen((revision) => heard.push(`other ${revision}`)),
      openTabLine('another').listen(() => heard.push('never')),
    ];
    const bothOnce = () => expect(heard.toSorted()).toEqual(['one 8', 'other 7', 'other 8']);
    one.tell(7);
    openTabLine('w').tell(8);
    await expect.poll(() => heard.length).toBe(3);
    bothOnce();
    for (const stop of stops) stop();
  });
});
