import { expect, test } from 'vitest';
import { createProgressDisplay } from '#server/cli/progress-display.ts';
import type { RunUpdate } from '#server/runs/open-runner.ts';

const end = {
  type: 'node-end',
  key: '',
  seconds: 1.25,
  outputs: {},
  replaced: {},
  traces: {},
} as const;
const updates: RunUpdate[] = [
  {
    type: 'run-start',
    nodes: [
      { id: 'a', title: 'Caption', runs: true },
      { id: 'b', title: 'Edit', runs: true },
    ],
  },
  { type: 'node-start', node: 'a' },
  { ...end, node: 'a', cached: true },
  { type: 'node-start', node: 'b' },
  { type: 'check', node: 'b', bytes: 1.2e9, totalBytes: 4.3e9 },
  { type: 'check', node: 'b', bytes: 4.3e9, totalBytes: 4.3e9 },
  { type: 'progress', node: 'b', step: 5, total: 10 },
  { type: 'text', node: 'b', text: 'written so far' },
  {
    ...{ type: 'preview', node: 'b', step: 5, total: 10 },
    picture: { mediaType: 'image/webp', base64: '', width: 16, height: 16 },
  },
  { type: 'notice', node: 'b', sentence: 'Far from its world.' },
  { ...end, node: 'b', cached: false },
];

function shown(columns: number | null) {
  let text = '';
  const display = createProgressDisplay({
    ...{ folder: '', home: '', columns, signal: new AbortController().signal },
    ...{ print: () => {}, onEnd: () => {} },
    tell: (more) => {
      text += more;
    },
  });
  for (const update of updates) display.show(update);
  display.close();
  return text;
}

test('is plain lines where no terminal looks on', () => {
  expect(shown(null)).toBe('Caption: kept\nNote: Far from its world.\nEdit: 1.3 s\n');
});

test('is one line that fills up on a terminal, and is gone at the end', () => {
  const frames = shown(80).split('\r');
  expect(
    frames.some((frame) => frame.includes(' 1/2 Edit checking the pack, 1.2 GB of 4.3 GB')),
  ).toBe(true);
  expect(frames.some((frame) => frame.includes('4.3 GB of 4.3 GB'))).toBe(false);
  expect(frames.some((frame) => frame.startsWith('██████████████████░░░░░░ 1/2 Edit 5/10'))).toBe(
    true,
  );
  expect(frames.at(-1)).toBe('\u001b[K');
  const narrow = shown(20)
    .split('\r')
    .filter((frame) => !frame.includes('Note'));
  // One column stays free: a full line would wrap. The rest of a frame is "clear to the end".
  expect(narrow.every((frame) => frame.replace('\u001b[K', '').length < 20)).toBe(true);
});
