import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workflow } from '#nodes/contract/graph.ts';
import { createBrowser, createServer, refusal } from './browser.ts';

const workflow: Workflow = {
  ...{ format: 'tack-workflow', version: 1, name: 'First', summary: '' },
  graph: { nodes: [], edges: [], overrides: [] },
};

/** Longer than it takes to save by itself. */
const whileMs = 1_000;
const pass = (ms = whileMs) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const server = createServer(workflow);
  const browser = createBrowser(server);
  return { server, browser, tab: browser.openTab() };
}

describe('saving by itself', () => {
  it('saves a moment after the last change, once, and says what changed', async () => {
    const { server, tab } = open();
    tab.rename('Second');
    await pass(500);
    expect(tab.save.getState().status).toBe('unsaved');
    tab.rename('Third');
    await pass(500);
    expect(server.revisions).toHaveLength(1);
    await pass();
    expect(server.revisions.map(({ name }) => name)).toEqual(['First', 'Third']);
    expect(server.notes).toEqual(['Renamed to Third']);
    expect(tab.save.getState()).toMatchObject({ status: 'saved', revision: 2 });
  });

  it('saves nothing when a change was taken back', async () => {
    const { server, browser, tab } = open();
    tab.rename('Second');
    await pass(300);
    expect(browser.drafts.size).toBe(1);
    tab.documents.undo();
    await pass();
    expect(server.revisions).toHaveLength(1);
    expect(browser.drafts.size).toBe(0);
    expect(tab.save.getState().status).toBe('saved');
  });

  it('saves what was changed while it was saving', async () => {
    const { server, tab } = open();
    tab.rename('Second');
    const saving = tab.save.flush();
    tab.rename('Third');
    expect(await saving).toBe(3);
    expect(server.revisions.at(-1)?.name).toBe('Third');
  });

  it('saves what waited for its turn when the editor closes', async () => {
    const { server, tab } = open();
    tab.rename('Second');
    tab.save.close();
    await pass();
    expect(server.revisions.at(-1)?.name).toBe('Second');
  });

  it('says why a save was refused, and is saved again once that is undone', async () => {
    const { server, tab } = open();
    server.failWith(refusal('This name is taken.', { code: 'workflow/name-taken' }));
    tab.rename('Second');
    expect(await tab.save.flush()).toBeNull();
    const refused = { status: 'refused', message: 'This name is taken.' };
    expect(tab.save.getState()).toMatchObject(refused);
    tab.documents.undo();
    expect(tab.save.getState()).toMatchObject({ status: 'saved', message: null });
  });
});

describe('two tabs', () => {
  it('goes on to the newer revision where nothing was changed', async () => {
    const { browser, tab } = open();
    const other = browser.openTab();
    tab.rename('Second');
    await pass();
    expect(other.name()).toBe('Second');
    expect(other.save.getState()).toMatchObject({ status: 'saved', revision: 2, takenOver: 2 });
    other.rename('Third');
    await pass();
    expect(tab.name()).toBe('Third');
  });

  it('never overwrites: the one with edits is told, and its edits are kept', async () => {
    const { server, browser, tab } = open();
    const other = browser.openTab();
    other.rename('Mine');
    tab.rename('Theirs');
    await tab.save.flush();
    expect(other.save.getState()).toMatchObject({ status: 'conflict', current: 2 });
    other.rename('Mine still');
    await pass(60_000);
    expect(server.revisions.map(({ name }) => name)).toEqual(['First', 'Theirs']);
    expect([...browser.drafts.values()].map(({ document }) => document.name)).toEqual([
      'Mine still',
    ]);
  });

  it('is told by the server where the tabs cannot hear each other', async () => {
    const { server, tab } = open();
    server.save({ id: 'w', revision: 1, document: { ...workflow, name: 'Theirs' }, note: '' });
    tab.rename('Mine');
    await pass();
    expect(tab.save.getState()).toMatchObject({ status: 'conflict', current: 2 });
    expect(server.revisions.at(-1)?.name).toBe('Theirs');
  });

  it('takes theirs as a step that can be undone', async () => {
    const { browser, tab } = open();
    const other = browser.openTab();
    other.rename('Mine');
    tab.rename('Theirs');
    await tab.save.flush();
    await other.save.takeTheirs();
    expect(other.name()).toBe('Theirs');
    expect(other.save.getState()).toMatchObject({ status: 'saved', revision: 2, current: null });
    await pass();
    expect(browser.drafts.size).toBe(0);
    other.documents.undo();
    expect(other.name()).toBe('Mine');
    await pass();
    expect(other.save.getState()).toMatchObject({ status: 'saved', revision: 3 });
  });

  it('keeps mine as a workflow of its own', async () => {
    const { server, browser, tab } = open();
    const other = browser.openTab();
    other.rename('Mine');
    tab.rename('Theirs');
    await tab.save.flush();
    expect(await other.save.keepAsCopy()).toBe('copy 1');
    expect(server.copies.map(({ name }) => name)).toEqual(['Mine, my edits']);
    expect(server.revisions.at(-1)?.name).toBe('Theirs');
    expect(browser.drafts.size).toBe(0);
  });

  it('looks for a newer revision when the tab is looked at again', async () => {
    const { server, tab } = open();
    server.save({ id: 'w', revision: 1, document: { ...workflow, name: 'Theirs' }, note: '' });
    tab.page().onBack();
    await pass();
    expect(tab.name()).toBe('Theirs');
  });
});

describe('a server that is away', () => {
  it('keeps edits here, tries again later and later, and saves when it is back', async () => {
    const { server, browser, tab } = open();
    server.failWith(refusal('fetch failed'));
    tab.rename('Second');
    await pass();
    expect(tab.save.getState()).toMatchObject({ status: 'offline', isKept: true });
    await pass(30_000);
    tab.rename('Third');
    await pass();
    expect([...browser.drafts.values()].map(({ document }) => document.name)).toEqual(['Third']);
    server.failWith(null);
    await pass(31_000);
    expect(server.revisions.map(({ name }) => name)).toEqual(['First', 'Third']);
    expect(tab.save.getState().status).toBe('saved');
    expect(browser.drafts.size).toBe(0);
  });

  it('offers on return what was never saved, which can be taken over', async () => {
    const { server, browser, tab } = open();
    server.failWith(refusal('fetch failed'));
    tab.rename('Second');
    await pass();
    tab.save.close();
    await pass(0);
    server.failWith(null);
    const back = browser.openTab();
    await pass(0);
    const [draft] = back.save.getState().drafts;
    expect(draft?.document.name).toBe('Second');
    back.rename('Another');
    await pass();
    expect(server.revisions.at(-1)?.name).toBe('Another');
    if (draft) await back.save.takeDraft(draft);
    await pass();
    expect(server.revisions.at(-1)?.name).toBe('Second');
    expect(back.save.getState().drafts).toEqual([]);
    expect(browser.drafts.size).toBe(0);
  });

  it('forgets a draft that was discarded, or that was saved after all', async () => {
    const { server, browser, tab } = open();
    server.failWith(refusal('fetch failed'));
    tab.rename('Second');
    await pass();
    tab.save.close();
    await pass(0);
    server.failWith(null);
    const back = browser.openTab();
    await pass(0);
    for (const draft of back.save.getState().drafts) await back.save.discardDraft(draft);
    expect(browser.drafts.size).toBe(0);
    expect(back.name()).toBe('First');
  });

  it('asks before the page closes only while the browser does not keep what is unsaved', async () => {
    const { server, browser, tab } = open();
    expect(tab.page().isLosable()).toBe(false);
    server.failWith(refusal('fetch failed'));
    tab.rename('Second');
    expect(tab.page().isLosable()).toBe(true);
    await pass();
    expect(tab.page().isLosable()).toBe(false);
    browser.fill();
    tab.rename('Third');
    await pass();
    expect(tab.page().isLosable()).toBe(true);
    expect(tab.save.getState().isKept).toBe(false);
  });
});
