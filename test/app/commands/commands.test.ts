import { expect, test } from 'vitest';
import { allCommands } from '#app/_editor/commands/all-commands.ts';
import { commandGroups } from '#app/_editor/commands/command.ts';
import { findCommand } from '#app/_editor/commands/find-command.ts';
import { fixedKeys } from '#app/_editor/commands/fixed-keys.ts';
import { matchKeys, type Press } from '#app/_editor/commands/match-keys.ts';
import { openSession } from '../palette/open-session.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, code: string, more: Partial<Press> = {}): Press => ({
  ...{ ...plain, key, code, ...more },
});
const commandNamed = (id: string) => {
  const command = allCommands.find((one) => one.id === id);
  if (!command) throw new Error(`There is no command ${id}.`);
  return command;
};

test('no two commands share their keys, nor do they take those of the canvas', () => {
  const keys = [...allCommands, ...fixedKeys].flatMap((one) => one.keys ?? []);
  const shared = keys.filter((one, at) => keys.indexOf(one) !== at);
  expect(shared).toEqual([]);
});

test('ids are told apart, and titles are in sentence case and unlike each other', () => {
  expect(new Set(allCommands.map(({ id }) => id)).size).toBe(allCommands.length);
  expect(new Set(allCommands.map(({ title }) => title)).size).toBe(allCommands.length);
  const acronyms = /\b(JSON|PNG)\b/g;
  for (const { title, group } of allCommands) {
    expect(title.replaceAll(acronyms, 'word')).toMatch(/^[A-Z][^A-Z]*$/);
    expect(title).not.toMatch(/[.!]$/);
    expect(commandGroups).toContain(group);
  }
});

test('the first command that keys find is the one they belong to', () => {
  for (const { id, keys = [] } of allCommands) {
    for (const one of keys) expect(findCommand(typed(one), 'editor', false)?.id).toBe(id);
  }
});

/** How keys are typed on a keyboard with US letters. */
function typed(keys: string): Press {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : `Digit${key}`;
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const letter = has('Shift') ? key : key.length === 1 ? key.toLowerCase() : key;
  return press(key === 'Space' ? ' ' : letter, code, {
    ...{ ctrlKey: has('Mod'), altKey: has('Alt'), shiftKey: has('Shift') || key === '?' },
  });
}

test('Mod is the command key on a Mac and Ctrl elsewhere, and no other modifier may be down', () => {
  const ctrl = press('z', 'KeyZ', { ctrlKey: true });
  const command = press('z', 'KeyZ', { metaKey: true });
  expect(matchKeys('Mod+Z', ctrl, false)).toBe(true);
  expect(matchKeys('Mod+Z', command, true)).toBe(true);
  expect(matchKeys('Mod+Z', ctrl, true)).toBe(false);
  expect(matchKeys('Mod+Z', command, false)).toBe(false);
  expect(matchKeys('Mod+Z', { ...ctrl, shiftKey: true }, false)).toBe(false);
  expect(matchKeys('Mod+Shift+Z', { ...ctrl, key: 'Z', shiftKey: true }, false)).toBe(true);
  expect(matchKeys('F', press('f', 'KeyF'), false)).toBe(true);
  expect(matchKeys('F', press('f', 'KeyF', { ctrlKey: true }), false)).toBe(false);
});

test('a sign counts however the keyboard writes it', () => {
  expect(matchKeys('?', press('?', 'Slash', { shiftKey: true }), false)).toBe(true);
  expect(matchKeys('?', press('?', 'Minus', { shiftKey: true }), false)).toBe(true);
  expect(matchKeys('/', press('/', 'Digit7', { shiftKey: true }), false)).toBe(true);
  expect(matchKeys('/', press('?', 'Slash', { shiftKey: true }), false)).toBe(false);
  const third = { ctrlKey: true, altKey: true, isAltGraph: true };
  expect(matchKeys('[', press('[', 'Digit8', third), false)).toBe(true);
  expect(matchKeys('Mod+Alt+[', press('[', 'Digit8', third), false)).toBe(false);
});

test('a letter counts by its print, and by its place where the keyboard writes no Latin letters', () => {
  expect(matchKeys('Mod+Z', press('z', 'KeyY', { ctrlKey: true }), false)).toBe(true); // German
  expect(matchKeys('Mod+Z', press('y', 'KeyZ', { ctrlKey: true }), false)).toBe(false);
  expect(matchKeys('Mod+Z', press('я', 'KeyZ', { ctrlKey: true }), false)).toBe(true); // Russian
});

test('Shift and a digit count by place, for Shift writes another sign on every keyboard', () => {
  expect(matchKeys('Shift+1', press('!', 'Digit1', { shiftKey: true }), false)).toBe(true);
  expect(matchKeys('Shift+1', press('+', 'Digit1', { shiftKey: true }), false)).toBe(true);
  expect(matchKeys('1', press('1', 'Digit1'), false)).toBe(true);
});

test('who writes in a field keeps all keys but those that run, save or list the commands', () => {
  const find = (one: Press, place: Parameters<typeof findCommand>[1]) =>
    findCommand(one, place, false)?.id;
  expect(find(press('n', 'KeyN'), 'field')).toBeUndefined();
  expect(find(press('z', 'KeyZ', { ctrlKey: true }), 'field')).toBeUndefined();
  expect(find(press('Enter', 'Enter', { ctrlKey: true }), 'field')).toBe('run');
  expect(find(press('k', 'KeyK', { ctrlKey: true }), 'field')).toBe('commands');
  expect(find(press('k', 'KeyK', { ctrlKey: true }), 'window')).toBeUndefined();
  expect(find(press(' ', 'Space'), 'control')).toBeUndefined();
  expect(find(press(' ', 'Space'), 'editor')).toBe('add-node');
});

test('a command says why it cannot be done, until it can', () => {
  const session = openSession({
    nodes: [
      { id: 'a', type: 'text' },
      { id: 'b', type: 'text' },
    ],
    edges: [],
  });
  const answers = (id: string) => commandNamed(id).isEnabled?.(session) ?? true;
  expect(answers('undo')).toBe('Nothing to undo.');
  expect(answers('rename-node')).toBe('Select one node first.');
  expect(answers('align-left')).toBe('Select 2 nodes or more first.');
  expect(answers('connect-input')).toBe('Select one node first.');
  session.document.select(['a']);
  expect(answers('rename-node')).toBe(true);
  expect(answers('connect-input')).toBe('This node has no inputs.');
  expect(answers('connect-output')).toBe(true);
  expect(answers('ungroup')).toBe('Select a node of a group first.');
  expect(answers('cancel-run')).toBe('No run is going on.');
});

const tools = { go: () => {}, toast: () => {}, setTheme: () => {} };

test('commands change the document, each as one step', async () => {
  const session = openSession({
    nodes: [
      { id: 'a', type: 'image' },
      { id: 'b', type: 'caption-image' },
      { id: 'c', type: 'text' },
    ],
    edges: [{ from: { node: 'a', port: 'image' }, to: { node: 'b', port: 'image' } }],
  });
  const nodes = () => session.document.getState().workflow.graph.nodes.map(({ id }) => id);
  session.document.select(['b']);
  await commandNamed('select-upstream').run(session, tools);
  expect([...session.document.getState().selection].sort()).toEqual(['a', 'b']);
  await commandNamed('delete').run(session, tools);
  expect(nodes()).toEqual(['c']);
  await commandNamed('undo').run(session, tools);
  expect(nodes()).toEqual(['a', 'b', 'c']);
});

test('connecting opens at the only port, and asks which where there are several', async () => {
  const session = openSession({
    nodes: [
      { id: 'picture', type: 'image' },
      { id: 'edit', type: 'edit-image' },
    ],
    edges: [],
  });
  session.document.select(['picture']);
  await commandNamed('connect-output').run(session, tools);
  expect(session.view.getState().connecting).toEqual({
    ...{ node: 'picture', port: 'image', side: 'output' },
  });
  session.document.select(['edit']);
  await commandNamed('connect-input').run(session, tools);
  expect(session.view.getState().connecting).toEqual({ node: 'edit', side: 'input' });
});
