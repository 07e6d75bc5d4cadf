import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { artifactFile } from '#server/store/artifact-files.ts';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { noteAnswers } from './note-answers.ts';
import { noteHappenings } from './note-happenings.ts';
import { noteState } from './note-state.ts';
import { openBrowser } from './open-browser.ts';
import { xssPolyglots } from './xss-polyglots.ts';

const acting = `fetch('/api/trpc/runs.pauseQueue',{method:'POST',headers:{'content-type':'application/json'},body:'{}'})`;
const html = `<!doctype html><script>${acting},alert(1)</script><img src=x onerror="${acting}">`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${acting}"/>`;
const pixels = { create: { width: 4, height: 4, channels: 3, background: 'red' } } as const;

/** Real pictures that are something else as well. */
async function polyglots(): Promise<readonly (readonly [string, Buffer])[]> {
  const png = await sharp(pixels).png().toBuffer();
  const jpeg = await sharp(pixels).jpeg().toBuffer();
  const webp = await sharp(pixels).webp().toBuffer();
  const told = await sharp(pixels)
    .withExif({ IFD0: { ImageDescription: html, Artist: '"><script>alert(1)</script>' } })
    .jpeg()
    .toBuffer();
  return [
    ...[html, svg, '<?php system("id");', '*/=alert(1)//'].map(
      (tail) => ['image/png', Buffer.concat([png, Buffer.from(tail)])] as const,
    ),
    ['image/jpeg', Buffer.concat([jpeg, Buffer.from(html)])],
    ['image/webp', Buffer.concat([webp, Buffer.from(html)])],
    ['image/jpeg', told],
  ];
}

/** Chromium's own viewer of pictures complains about our policy, which forbids even its styles. */
const isOfScript = (happening: string) => /^(dialog|log)/.test(happening);

/** Opens an address as a person does; gives what became of it. */
async function openAddress(page: Page, url: string): Promise<string> {
  const download = page.waitForEvent('download').then(
    () => 'saved',
    () => 'never',
  );
  const shown = page.goto(url).then(
    () => page.evaluate(() => document.contentType),
    () => download, // a download ends the navigation
  );
  return shown;
}

test('a picture that is also a page comes back as a picture and nothing else', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const page = await browser.newPage();
  const happenings = await noteHappenings(page);
  for (const [type, bytes] of await polyglots()) {
    const answer = await fetch(`${server.url}/api/pictures`, {
      ...{ method: 'POST', body: new Uint8Array(bytes) },
      headers: { authorization: `Bearer ${server.secret}`, 'content-type': type },
    });
    expect(answer.status, type).toBe(201);
    // Safe: what the route answers.
    const { hash } = (await answer.json()) as { readonly hash: string };
    const before = await noteState(server.backend);
    const answers = noteAnswers(server.url);
    const url = `${server.url}/api/artifacts/${hash}`;
    expect(await openAddress(page, url)).toBe('image/png');
    const kept = await (await page.request.get(url)).body();
    expect(kept.includes('script') || kept.includes('alert') || kept.includes('php')).toBe(false);
    expect(answers.filter((one) => !one.includes('/api/artifacts/'))).toEqual([]);
    expect(await noteState(server.backend)).toEqual(before);
  }
  expect(happenings.filter(isOfScript)).toEqual([]);
});

test('a text that is a page is shown as text', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const { values } = server.backend.store;
  const page = await browser.newPage();
  const happenings = await noteHappenings(page);
  const texts = [html, svg, `<?xml version="1.0"?>${svg}`, ...xssPolyglots];
  const stored = [
    ...texts.map((text) => values.store('text', text)),
    values.store(
      'captions',
      texts.map((text) => ({ text, enabled: true })),
    ),
  ];
  const before = await noteState(server.backend);
  const answers = noteAnswers(server.url);
  for (const { hash } of await Promise.all(stored)) {
    expect(await openAddress(page, `${server.url}/api/artifacts/${hash}`)).toBe('text/plain');
    expect(await page.locator('script, img, svg, iframe').count()).toBe(0);
  }
  expect(answers.filter((one) => !one.includes('/api/artifacts/'))).toEqual([]);
  expect((await noteState(server.backend)).queue).toEqual(before.queue);
  expect(happenings.filter(isOfScript)).toEqual([]);
});

test('bytes that we never wrote do no harm, if they ever got there', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const page = await browser.newPage();
  const happenings = await noteHappenings(page);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const planted = [
    ['saved', html],
    ['saved', svg],
    ['saved', `<?xml version="1.0"?>${svg}`],
    ['saved', `GIF89a/*\0*/=1;${html}`],
    ['saved', `\uFEFF${html}`],
    ['saved', `%PDF-1.4 ${html}`],
    ['image/png', Buffer.concat([signature, Buffer.from(html)])],
    ['text/plain', `"</pre>${html}`],
    ['text/plain', `[1]${html}`],
  ] as const;
  const answers = noteAnswers(server.url);
  for (const [index, [wanted, bytes]] of planted.entries()) {
    const hash = String(index).padStart(64, 'a');
    const file = artifactFile(server.backend.store.folders, hash);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const url = `${server.url}/api/artifacts/${hash}`;
    expect(await openAddress(page, url), String(bytes)).toBe(wanted);
  }
  expect(answers.filter((one) => !one.includes('/api/artifacts/'))).toEqual([]);
  expect(happenings.filter(isOfScript)).toEqual([]);
});
