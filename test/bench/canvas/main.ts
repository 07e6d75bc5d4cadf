import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { type Gesture, type Measured, measureGesture } from './measure-gesture.ts';
import { servePages } from './serve-pages.ts';

/**
 * Measures how smoothly the canvas pans and drags: `node tools/bootstrap.mjs test/bench/canvas/main.ts`.
 * Our cards and the library's plain nodes take turns, so that what else the machine does falls on both.
 */
const rounds = Number(process.env['TACK_BENCH_ROUNDS'] ?? 3);
const cases = [
  { nodes: 200, zoomSteps: 5 },
  { nodes: 1000, zoomSteps: 0 },
];
const gestures: readonly Gesture[] = ['pan', 'drag'];

const pages = await servePages();
const browser = await chromium.launch({
  executablePath: process.env['TACK_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const [cpu] = cpus();
say(`${cpus().length} x ${cpu?.model ?? 'unknown processor'}, Chromium ${browser.version()}`);
say(`Frames of a gesture of about two seconds, in ms; the middle of ${rounds} rounds.\n`);
say(
  '| nodes | gesture | cards p50 | cards p95 | plain p50 | plain p95 | p95 ratio | renders of card parts |',
);
say('|---|---|---|---|---|---|---|---|');
for (const { nodes, zoomSteps } of cases) {
  const measured = new Map(gestures.map((gesture) => [gesture, [] as [Measured, Measured][]]));
  for (let round = 0; round < rounds; round += 1) {
    const ours = await measurePage('canvas', nodes, zoomSteps);
    const plain = await measurePage('plain', nodes, zoomSteps);
    for (const gesture of gestures) measured.get(gesture)?.push([ours[gesture], plain[gesture]]);
  }
  for (const [gesture, pairs] of measured) say(row(nodes, gesture, pairs));
}
await browser.close();
await pages.close();

async function measurePage(page: 'canvas' | 'plain', nodes: number, zoomSteps: number) {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await tab.goto(`${pages.url}${page}.html?nodes=${nodes}`);
  await tab.waitForFunction(
    (count) => document.querySelectorAll('.react-flow__node').length === count,
    nodes,
    { timeout: 60_000 },
  );
  for (let step = 0; step < zoomSteps; step += 1) {
    await tab.evaluate(() => (globalThis as unknown as { zoomIn(): void }).zoomIn());
    await tab.waitForTimeout(250);
  }
  await tab.waitForTimeout(2000);
  const pan = await measureGesture(tab, 'pan');
  await tab.waitForTimeout(500);
  const drag = await measureGesture(tab, 'drag');
  await tab.close();
  return { pan, drag };
}

function row(nodes: number, gesture: Gesture, pairs: readonly [Measured, Measured][]): string {
  const ours = pairs.map(([one]) => one);
  const plain = pairs.map(([, other]) => other);
  const figures = [
    middle(ours.map(({ p50 }) => p50)),
    middle(ours.map(({ p95 }) => p95)),
    middle(plain.map(({ p50 }) => p50)),
    middle(plain.map(({ p95 }) => p95)),
  ].map((ms) => ms.toFixed(1));
  const ratio = middle(pairs.map(([one, other]) => one.p95 / other.p95)).toFixed(2);
  const renders = Math.max(...ours.map((one) => one.renders));
  return `| ${nodes} | ${gesture} | ${figures.join(' | ')} | ${ratio} | ${renders} |`;
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
