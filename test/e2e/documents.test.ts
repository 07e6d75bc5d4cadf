import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { xssPolyglots } from '#test/browser/xss-polyglots.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { comparing, workflowOf } from '#test/helpers/tiny-workflows.ts';
import { awaitRun } from './acts/await-run.ts';
import { dropFile } from './acts/drop-file.ts';
import { exportWorkflow } from './acts/export-workflow.ts';
import { awaitCanvas, openWorkflow } from './acts/open-workflow.ts';
import { pressRun } from './acts/press-run.ts';
import { openGraph } from './stage/open-graph.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { idOf, readSaved } from './stage/read-saved.ts';

const stage = prepareStage();

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const tiny = comparing('a red square');
const deep = `{"format":"tack-workflow","version":1,"name":${'['.repeat(200_000)}`;
const bomb = Buffer.from(zipSync({ 'workflow.json': new Uint8Array(60_000_000) }, { level: 9 }));

/** What is no workflow, and what of the sentence tells so. */
const refused: readonly (readonly [string, Buffer, RegExp])[] = [
  ['broken.json', Buffer.from('{"format":"tack-wor'), /broken\.json/],
  ['empty.json', Buffer.alloc(0), /empty\.json/],
  ['other.json', json({ nodes: [], links: [] }), /other\.json/],
  ['newer.json', json({ ...tiny, version: 99 }), /newer/],
  [
    'proto.json',
    Buffer.from(JSON.stringify(tiny).replace('summary', '__proto__')),
    /holds the name '__proto__'/,
  ],
  ['deep.json', Buffer.from(deep), /deep\.json/],
  ['huge.json', Buffer.alloc(21_000_000, 0x20), /20 MB/],
  ['bomb.zip', bomb, /bomb\.zip/],
  ['truncated.png', readFileSync('public/samples/hills.png').subarray(0, 200), /truncated\.png/],
  ['plain.png', readFileSync('public/samples/hills.png'), /carries no workflow/],
];

async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const type = name.endsWith('png') ? 'image/png' : 'application/octet-stream';
  await page.getByLabel('Import: files').setInputFiles({ name, mimeType: type, buffer });
}

test('files that are no workflow are refused, each with a sentence', async ({ skip }) => {
  const page = await stage.open(skip);
  await page.goto(`${await stage.url()}/workflows`);
  for (const [name, bytes, words] of refused) {
    await importFile(page, name, bytes);
    const note = page.getByRole('alert').filter({ hasText: words });
    await note.waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await note.waitFor({ state: 'detached' });
  }
});

test('a hostile workflow opens as the text that it is', async ({ skip }) => {
  const page = await stage.open(skip);
  await page.goto(`${await stage.url()}/workflows`);
  const nodes = Object.fromEntries(
    xssPolyglots.map((text, at) => [
      `n${at}`,
      { type: at % 2 ? 'text' : `unknown${at}`, title: text, params: { text }, note: text },
    ]),
  );
  const document = workflowOf(graphOf({ nodes }), '<img src=x onerror=alert(1)>');
  await importFile(page, 'hostile.json', json(document));
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await awaitCanvas(page);
  await page.getByRole('heading', { name: document.name }).waitFor();
  const titles = await page
    .locator('article h2')
    .evaluateAll((found) => found.map((title) => [title.textContent, title.childElementCount]));
  expect(titles).toEqual(xssPolyglots.map((text) => [text, 0]));
});

test('a result carries its workflow: the picture dropped on a canvas gives it again', async ({
  skip,
}) => {
  // A name that is taken is refused, and another is tried.
  const page = await stage.open(skip, [/409/]);
  await openTemplate(stage, page);
  const first = idOf(page);
  const original = await readSaved(stage, page);
  await pressRun(page);
  await awaitRun(page);
  for (const kind of ['PNG', 'JSON', 'Zip'] as const) {
    const download = await exportWorkflow(page, kind);
    const bytes = readFileSync(await download.path());
    const id = await openGraph(stage, page);
    await dropFile(page, download.suggestedFilename(), bytes);
    await page.getByRole('button', { name: 'Open', exact: true }).last().click();
    await page.waitForURL((url) => !url.href.includes(id));
    await awaitCanvas(page);
    expect(idOf(page)).not.toBe(id);
    const again = await readSaved(stage, page);
    expect(again.graph).toEqual(original.graph);
    expect(again.form).toEqual(original.form);
    await openWorkflow(page, first);
  }
});
