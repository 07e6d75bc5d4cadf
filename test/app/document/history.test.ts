import { expect, test } from 'vitest';
import { setName } from '#app/_editor/document/edits/set-name.ts';
import {
  commit,
  createHistory,
  redo,
  redoName,
  undo,
  undoName,
} from '#app/_editor/document/history.ts';
import { defaultEdit } from './documents.ts';

const start = defaultEdit();
const named = (name: string) => setName(start, name);

test('makes one step of what a group does within a second of each other', () => {
  let history = createHistory(start);
  history = commit(history, { name: 'Type', workflow: named('a'), group: 'name', at: 0 });
  history = commit(history, { name: 'Type', workflow: named('ab'), group: 'name', at: 1000 });
  history = commit(history, { name: 'Type', workflow: named('abc'), group: 'name', at: 2001 });
  expect(history.done).toHaveLength(2);
  expect(undo(history).workflow.name).toBe('ab');
  expect(undo(undo(history)).workflow).toBe(start);
});

test('makes two steps of one group when another step lies between them', () => {
  let history = createHistory(start);
  history = commit(history, { name: 'Type', workflow: named('a'), group: 'name', at: 0 });
  history = commit(history, { name: 'Else', workflow: named('b'), at: 1 });
  history = commit(history, { name: 'Type', workflow: named('c'), group: 'name', at: 2 });
  expect(history.done).toHaveLength(3);
});

test('does not go on with a step when something was just taken back', () => {
  let history = createHistory(start);
  history = commit(history, { name: 'One', workflow: named('a'), group: 'g', at: 0 });
  history = commit(history, { name: 'Two', workflow: named('b'), at: 1 });
  history = commit(undo(history), { name: 'Three', workflow: named('c'), group: 'g', at: 2 });
  expect(undo(history).workflow.name).toBe('a');
});

test('takes the same document for no step, and forgets what was undone after a new one', () => {
  let history = commit(createHistory(start), { name: 'Rename', workflow: named('a'), at: 0 });
  expect(commit(history, { name: 'Nothing', workflow: history.workflow, at: 1 })).toBe(history);
  history = undo(history);
  expect([undoName(history), redoName(history)]).toEqual([null, 'Rename']);
  history = commit(history, { name: 'Else', workflow: named('b'), at: 2 });
  expect([undoName(history), redoName(history)]).toEqual(['Else', null]);
  expect(redo(history)).toBe(history);
});

test('remembers the last 200 steps', () => {
  let history = createHistory(start);
  for (let at = 0; at < 250; at += 1) {
    history = commit(history, { name: 'Rename', workflow: named(`name ${at}`), at });
  }
  for (let step = 0; step < 300; step += 1) history = undo(history);
  expect(history.workflow.name).toBe('name 49');
});
