import type { Page } from 'playwright-core';

export type Gesture = 'pan' | 'drag';

/** How long the frames of a gesture took, in milliseconds, and how often parts of cards were rendered meanwhile. */
export type Measured = { readonly p50: number; readonly p95: number; readonly renders: number };

const steps = 90;

/** Pans the empty pane, or drags one node, for about two seconds; each frame of that time counts. */
export async function measureGesture(page: Page, gesture: Gesture): Promise<Measured> {
  const from = gesture === 'pan' ? { x: 6, y: 450 } : await middleOfNode(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 4, { steps: 2 });
  await page.evaluate(startSampling);
  for (let step = 1; step <= steps; step += 1) {
    const turn = (step / steps) * 4 * Math.PI;
    await page.mouse.move(
      from.x + 8 + 120 * (1 - Math.cos(turn)),
      from.y + 4 + 60 * Math.sin(turn),
    );
  }
  const { frames, renders } = await page.evaluate(stopSampling);
  await page.mouse.up();
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), renders };
}

async function middleOfNode(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const boxes = await page.locator('.react-flow__node').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x: x + width / 2, y: y + Math.min(height / 2, 6) };
    }),
  );
  const distance = ({ x, y }: { readonly x: number; readonly y: number }) =>
    Math.hypot(x - 720, y - 450);
  const [nearest] = boxes.toSorted((one, other) => distance(one) - distance(other));
  if (!nearest) throw new Error('There is no node to drag.');
  return nearest;
}

type Sampled = { frames: number[]; renders: number; isOn: boolean };
type Bench = typeof globalThis & { sampled: Sampled; cardRenders?: number };

/** Runs in the page. */
function startSampling(): void {
  const bench = globalThis as Bench; // the page keeps its figures there
  const sampled: Sampled = { frames: [], renders: bench.cardRenders ?? 0, isOn: true };
  bench.sampled = sampled;
  let last = performance.now();
  const sample = (now: number) => {
    sampled.frames.push(now - last);
    last = now;
    if (sampled.isOn) requestAnimationFrame(sample);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(sample);
  });
}

/** Runs in the page. */
function stopSampling(): { frames: number[]; renders: number } {
  const bench = globalThis as Bench;
  bench.sampled.isOn = false;
  const renders = (bench.cardRenders ?? 0) - bench.sampled.renders;
  return { frames: bench.sampled.frames, renders };
}
