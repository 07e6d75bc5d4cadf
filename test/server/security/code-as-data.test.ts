import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '#test/helpers/files-in.ts';

const root = join(import.meta.dirname, '../../..');
const folders = ['app', 'nodes', 'server', 'tools'];
const isSource = (file: string) => /\.(ts|tsx|js|jsx|mjs|cjs)$/.test(file);
const isGenerated = (file: string) => file.startsWith('server/store/generated/');

/** Ways to turn text into code, or into a program; each with the files that have to. */
const ways = [
  { name: 'eval', sign: /\beval\s*\(|['"`]eval['"`]/, allowed: [] },
  {
    name: 'Function',
    sign: /\bnew\s+Function\b|\bFunction\s*\(|constructor\s*\(\s*['"`]/,
    allowed: [],
  },
  { name: 'a timer of text', sign: /\bset(Timeout|Interval)\s*\(\s*['"`]/, allowed: [] },
  { name: 'vm', sign: /['"`](node:)?vm['"`]/, allowed: [] },
  {
    name: 'module internals',
    sign: /\b(runMain|_compile|registerHooks|\.register)\s*\(/,
    allowed: [],
  },
  { name: 'WebAssembly', sign: /\bWebAssembly\b/, allowed: [] },
  {
    name: 'a program',
    sign: /['"`](node:)?child_process['"`]/,
    allowed: [
      ...['server/devices/run-child.ts', 'server/runs/worker-process.ts'],
      'server/store/postgres/run-cluster.ts',
      ...['tools/bootstrap.mjs', 'tools/run.ts', 'tools/run-quietly.ts'],
    ],
  },
  {
    name: 'a thread or a cluster of other code',
    sign: /['"`](node:)?(worker_threads|cluster|inspector(\/promises)?|repl)['"`]/,
    allowed: [],
  },
  {
    name: 'an import of what a variable names',
    sign: /\bimport\s*\(\s*[^'"\s)]|\brequire\s*\(\s*[^'"\s)]/,
    allowed: ['tools/bootstrap.mjs'],
  },
  { name: 'a shell', sign: /\bshell\s*:/, allowed: ['tools/bootstrap.mjs'] },
  {
    name: 'HTML',
    sign: /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    allowed: [],
  },
];

/** Every source file with its text, without comments. */
function readSources(): ReadonlyMap<string, string> {
  const files = folders.flatMap((folder) => {
    try {
      return filesIn(join(root, folder)).map((file) => `${folder}/${file}`);
    } catch {
      return []; // this folder is not there yet
    }
  });
  const sources = files.filter((file) => isSource(file) && !isGenerated(file));
  return new Map(
    sources.map((file) => [file, withoutComments(readFileSync(join(root, file), 'utf8'))]),
  );
}

function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

test('no source turns text into code or into a program, but where it has to', () => {
  const sources = readSources();
  expect(sources.size).toBeGreaterThan(300);
  for (const { name, sign, allowed } of ways) {
    const found = [...sources].filter(([, text]) => sign.test(text)).map(([file]) => file);
    expect(found.sort(), name).toEqual([...allowed].sort());
  }
});

test.each([
  ['eval', "eval('1')"],
  ['Function', "new Function('1')"],
  ['Function', "[].constructor.constructor('1')()"],
  ['a timer of text', "setTimeout('1', 1)"],
  ['vm', "import vm from 'node:vm'"],
  ['a program', "const c = require('child_process')"],
  ['an import of what a variable names', 'await import(name)'],
  ['an import of what a variable names', 'await import(folder + name)'],
  ['HTML', '<b dangerouslySetInnerHTML={{ __html: text }} />'],
])('would notice %s in %s', (name, text) => {
  expect(ways.find((way) => way.name === name)?.sign.test(text)).toBe(true);
});
