import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import { startHub } from '#test/helpers/hub-server.ts';
import { shapesRepository } from '#test/helpers/shapes-repository.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { awaitRun } from './acts/await-run.ts';
import { findCard } from './acts/find-card.ts';
import { awaitCanvas, openWorkflow } from './acts/open-workflow.ts';
import { pressRun } from './acts/press-run.ts';
import { pressTabTo } from './acts/press-tab-to.ts';
import { findViolations } from './stage/find-violations.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();
const packBytes = 35_655_690;

/** A Hub with ShapeScenes in `acme/shapes`, which the server of the stage asks. */
async function prepareHub() {
  const hub = await startHub([shapesRepository('acme/shapes')]);
  vi.stubEnv('HF_ENDPOINT', hub.url);
  vi.stubEnv('HF_HOME', await temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  return hub;
}

/** The card of a pack in the window of packs, which is opened from the rail. */
async function openPacks(page: Page, id: string): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Tools' })
    .getByRole('button', { name: 'Packs' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Packs' });
  return dialog.getByRole('listitem').filter({ has: page.getByText(id, { exact: true }) });
}

const press = (card: Locator, name: RegExp) => card.getByRole('button', { name }).click();

test('a pack is installed from the browser, stopped, gone on with, used and removed', async ({
  skip,
}) => {
  const hub = await prepareHub();
  const page = await stage.open(skip, [/^answer: 4\d\d/, /status of 4\d\d/]);
  await openTemplate(stage, page);
  const card = await openPacks(page, 'sd15');
  await card.getByText('Not installed').waitFor();

  // By the keyboard: the licence is read and accepted once, then a repository that nobody has is refused.
  await card.getByRole('button', { name: /^Install:/ }).focus();
  await page.keyboard.press('Enter');
  const form = card.getByRole('form', { name: /^Install/ });
  await pressTabTo(page, /^Take it from$/);
  await page.keyboard.press('Enter');
  const other = page.getByRole('option', { name: 'Another repository' });
  await other.waitFor();
  // The list takes the focus a moment after it is drawn.
  const isChosen = async () => {
    await page.keyboard.press('End');
    return await other.evaluate((option) => option === document.activeElement);
  };
  await expect.poll(isChosen).toBe(true);
  await page.keyboard.press('Enter');
  const repository = form.getByRole('textbox', { name: 'Repository' });
  await repository.waitFor();
  await pressTabTo(page, /^Repository$/);
  await page.keyboard.type('acme/nobody');
  expect(await card.getByText('medical advice').count()).toBe(1);
  await page.keyboard.press('Enter');
  await pressTabTo(page, /^I accept the CreativeML/);
  await page.keyboard.press('Space');
  await pressTabTo(page, /^Install$/);
  await page.keyboard.press('Enter');
  await card.getByText('The Hub does not show acme/nobody').waitFor();

  // Other bytes than are listed are refused in one sentence; the licence is not asked for again.
  hub.fault = ({ at }) => (at === 'store' ? { type: 'corrupt' } : null);
  await press(card, /^Install:/);
  await expect.poll(() => repository.inputValue()).toBe('acme/nobody');
  expect(await form.getByRole('checkbox').count()).toBe(0);
  await repository.fill('acme/shapes');
  await press(form, /^Install$/);
  await card.getByText('arrived with other bytes than the Hub lists').waitFor();
  expect(await card.getByRole('alert').count()).toBe(1);

  // Its progress is shown; stopped, it is gone on with after the page was left.
  hub.fault = () => null;
  hub.pauseMs = 20; // a third of a minute for all of it: it is looked at meanwhile
  await press(card, /^Try again:/);
  const progress = card.getByRole('progressbar', { name: /^Installation of/ });
  await expect
    .poll(async () => Number(await progress.getAttribute('aria-valuenow')))
    .toBeGreaterThan(1e6);
  await card.getByText(/MB of 35\.7 MB/).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findViolations(page)).toEqual([]);
  }
  await press(card, /^Cancel:/);
  await card.getByText(/^Stopped, at .* of 35\.7 MB/).waitFor();
  await page.reload();
  await awaitCanvas(page);
  await openPacks(page, 'sd15');
  await card.getByText(/^Stopped, at .* of 35\.7 MB/).waitFor();
  hub.pauseMs = 0;
  await press(card, /^Go on:/);
  await card.getByText('Installed', { exact: true }).waitFor();
  expect(hub.bytesServed).toBeLessThan(3 * packBytes);
  await press(card, /^Verify:/);
  await card.getByText('Every byte is as it should be.').waitFor();

  // An edit runs with it.
  await openWorkflow(page, await makeWorkflowUsing('sd15'));
  await pressRun(page);
  await awaitRun(page);
  // Its result names the pack, its licence and what that does not allow.
  await findCard(page, 'Result').getByRole('heading').click();
  await page.getByRole('tab', { name: 'Result' }).click();
  const made = page.getByRole('region', { name: 'Made with' });
  await made.getByText(/^ShapeScenes, CreativeML Open RAIL-M/).waitFor();
  expect(await made.getByText('medical advice').count()).toBe(1);

  // Removed, it is gone from the list of what can be used.
  await openPacks(page, 'sd15');
  await press(card, /^Remove:/);
  await card.getByText('workflows and results stay').waitFor();
  await press(card, /^Remove$/);
  await card.getByText('Not installed').waitFor();
});

/** Makes a workflow out of the default edit with another pack on every node that takes one. */
async function makeWorkflowUsing(pack: string): Promise<string> {
  const { templates, workflows } = await stage.api();
  const { id } = await templates.open({ id: 'default-edit' });
  const { document, revision } = await workflows.find({ id });
  const nodes = document.graph.nodes.map((node) => {
    const params = catalogue.get(node.type)?.params.parse(node.params) ?? {};
    const few = 'steps' in params ? { steps: 5 } : {};
    return 'pack' in params ? { ...node, params: { ...node.params, ...few, pack } } : node;
  });
  const graph = { ...document.graph, nodes };
  await workflows.save({ id, revision, document: { ...document, graph } });
  return id;
}
