import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '#test/browser/open-browser.ts';
import { scratchHome } from '#test/reliability/scratch-home.ts';
import { startServer } from '#test/reliability/start-server.ts';
import { awaitRun } from './acts/await-run.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { awaitCanvas, openWorkflow } from './acts/open-workflow.ts';
import { awaitStart, pressRun } from './acts/press-run.ts';
import { preparePage } from './stage/prepare-page.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { idOf, readSaved } from './stage/read-saved.ts';

const stage = prepareStage();

const instruction = (page: Page) => findCard(page, 'Instruction').getByRole('textbox');

async function savedText(page: Page): Promise<unknown> {
  const { graph } = await readSaved(stage, page);
  return graph.nodes.find(({ id }) => id === 'instruction')?.params['text'];
}

test('a second tab goes on from what the first has saved', async ({ skip }) => {
  const page = await stage.open(skip);
  await awaitCanvas(page);
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 1440, height: 900 });
  await other.goto(page.url());
  await awaitCanvas(other);
  await instruction(page).fill('make it winter');
  expect(await savedText(page)).toBe('make it winter');
  await other
    .getByText(/was saved elsewhere/)
    .first()
    .waitFor();
  await expect.poll(() => instruction(other).inputValue()).toBe('make it winter');
});

test('who edits what somebody else has saved is told, and overwrites nothing', async ({ skip }) => {
  const page = await stage.open(skip);
  await awaitCanvas(page);
  const theirs = await stage.open(skip, [/409/]);
  await openWorkflow(theirs, idOf(page));
  await instruction(page).fill('make the triangle red');
  expect(await savedText(page)).toBe('make the triangle red');
  await instruction(theirs).fill('make the triangle blue');
  const saving = theirs.getByRole('region', { name: 'Saving' });
  await saving
    .getByRole('alert')
    .getByText(/^Saved elsewhere/)
    .waitFor();
  expect(await savedText(page)).toBe('make the triangle red');
  await saving.getByRole('button', { name: 'See what changed' }).click();
  await theirs.getByRole('dialog', { name: 'What changed' }).getByText('Yours').waitFor();
  await theirs.keyboard.press('Escape');
  const before = theirs.url();
  await saving.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await theirs.waitForURL((url) => url.href !== before);
  await awaitCanvas(theirs);
  await expect.poll(() => instruction(theirs).inputValue()).toBe('make the triangle blue');
  expect(await savedText(theirs)).toBe('make the triangle blue');
  expect(await savedText(page)).toBe('make the triangle red');
});

test('a run goes on while its page is loaded anew, and is followed from where it is', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await awaitCanvas(page);
  await instruction(page).fill('make the triangle yellow');
  await pressRun(page);
  await findCard(page, 'Edit').getByRole('progressbar').waitFor();
  await page.reload();
  await findCard(page, 'Edit').getByRole('progressbar').waitFor();
  await findCard(page, 'Caption').getByText('purple triangle').waitFor();
  await awaitRun(page);
  expect((await nodeStates(page))['Edit']).toBe('done');
  await findCard(page, 'Result').getByRole('img').first().waitFor();
});

test('what a whole run gave stays in sight after a run of a part, loaded anew', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await awaitCanvas(page);
  await pressRun(page);
  await awaitRun(page);
  const edited = (await nodeStates(page))['Edit'];
  await findCard(page, 'Caption').locator('header').click();
  await awaitStart(page, () => page.keyboard.press('Control+Shift+Enter'));
  await page.reload();
  await findCard(page, 'Result').getByRole('img').first().waitFor();
  const states = async () => {
    const { Caption, Edit } = await nodeStates(page);
    return { Caption, Edit };
  };
  await expect.poll(states).toEqual({ Caption: 'cached', Edit: edited });
});

const lost = [/ERR_|Failed to (load|fetch)|net::|50\d/];

test('edits and runs outlive the loss of the server', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const home = await scratchHome();
  onTestFinished(() => home[Symbol.asyncDispose]());
  const server = await startServer(home.path);
  const page = await preparePage(browser, { url: server.url, allowed: lost });
  await awaitCanvas(page);
  await pressRun(page);
  await findCard(page, 'Edit').getByRole('progressbar').waitFor();
  await server.end('SIGKILL');
  await page.getByText('No server').waitFor();
  await instruction(page).fill('make the triangle orange');
  await page.getByText(/^Offline/).waitFor();
  const again = await startServer(home.path, { args: ['--port', new URL(server.url).port] });
  onTestFinished(async () => void (await again.end('SIGTERM')));
  const text = async () => {
    const { document } = await again.api.workflows.find.query({ id: idOf(page) });
    return document.graph.nodes.find(({ id }) => id === 'instruction')?.params['text'];
  };
  await expect.poll(text).toBe('make the triangle orange');
  await awaitRun(page);
  await findCard(page, 'Result').getByRole('img').first().waitFor();
});
