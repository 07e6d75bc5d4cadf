import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { test } from 'vitest';
import { awaitRun } from './acts/await-run.ts';
import { dragTo, middleOf } from './acts/drag.ts';
import { findCard } from './acts/find-card.ts';
import { findPort } from './acts/find-port.ts';
import { pressRun } from './acts/press-run.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();
const folder = 'docs/screenshots';

/** Keeps what is on the screen as a small PNG: few colours are enough for a calm surface. */
async function keep(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const bytes = await page.screenshot({ animations: 'disabled' });
  const small = sharp(bytes).png({ palette: true, colours: 128, effort: 10 });
  await small.toFile(join(folder, `${name}.png`));
}

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

async function runTwice(page: Page): Promise<void> {
  await pressRun(page);
  await awaitRun(page);
  const text = findCard(page, 'Instruction').getByRole('textbox');
  await text.fill('make the triangle green');
  await pressRun(page);
  await awaitRun(page);
}

async function keepEditor(page: Page, scheme: string): Promise<void> {
  await page.getByRole('button', { name: 'Show everything' }).click();
  await keep(page, `editor-${scheme}`);
  await dragTo(
    page,
    await middleOf(findPort(page, 'Caption > Caption')),
    await middleOf(findPort(page, 'Edit < Direction')),
  );
  const bytes = await page.screenshot();
  await sharp(bytes)
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(join(folder, `connecting-${scheme}.png`));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await findCard(page, 'Write captions').getByRole('heading').click();
  await inspector(page).getByRole('tab', { name: 'Result' }).click();
  await inspector(page).getByRole('textbox').first().waitFor();
  await keep(page, `captions-${scheme}`);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await keep(page, `commands-${scheme}`);
  await page.keyboard.press('Escape');
  const strip = page.getByRole('region', { name: 'Results' }).getByRole('button');
  await strip.last().click({ modifiers: ['Shift'] });
  await strip.first().click({ modifiers: ['Shift'] });
  await page.getByRole('dialog', { name: 'Compare runs' }).getByText('Node by node').waitFor();
  await keep(page, `compare-${scheme}`);
  await page.keyboard.press('Escape');
}

/** What shows how an edit came about: the inspectors that are read the most, and results side by side. */
async function keepViews(page: Page, scheme: string): Promise<void> {
  const select = async (title: string) => {
    await findCard(page, title).getByRole('heading').click();
    await inspector(page).getByRole('tab', { name: 'Result' }).click();
  };
  await select('Invert');
  await inspector(page)
    .getByText(/^The inversion loses /)
    .waitFor();
  await keep(page, `inversion-${scheme}`);
  await select('Edit');
  const attention = inspector(page).getByRole('region', { name: 'Attention' });
  await attention.getByRole('radio', { name: 'triangle' }).click();
  await attention.getByRole('slider', { name: 'Step' }).scrollIntoViewIfNeeded();
  await keep(page, `attention-${scheme}`);
  await select('Edit direction');
  await inspector(page).getByRole('button', { name: 'Open in the Direction Lab' }).click();
  const lab = page.getByRole('dialog', { name: 'Direction Lab' });
  await lab.getByText('after the calculation', { exact: true }).waitFor();
  await keep(page, `lab-${scheme}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show the newest side by side' }).click();
  const beside = page.getByRole('dialog', { name: 'Results side by side' });
  await beside.getByRole('img').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
  await keep(page, `side-by-side-${scheme}`);
  await page.keyboard.press('Escape');
}

async function keepPages(page: Page, scheme: string, id: string): Promise<void> {
  for (const path of ['workflows', 'templates', 'gallery']) {
    await page.goto(new URL(`/${path}`, page.url()).href);
    await page.getByRole('main').getByRole('list').first().waitFor();
    await page.waitForLoadState('networkidle');
    await keep(page, `${path}-${scheme}`);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(new URL(`/workflows/${id}/form`, page.url()).href);
  await page.getByRole('textbox', { name: 'Instruction' }).waitFor();
  await page.waitForLoadState('networkidle');
  await keep(page, `form-phone-${scheme}`);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test.runIf(process.env['TACK_E2E_SCREENSHOTS'])(
  'the main screens are kept as pictures',
  async ({ skip }) => {
    mkdirSync(folder, { recursive: true });
    const page = await stage.open(skip);
    const id = await openTemplate(stage, page);
    await runTwice(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(new URL(`/workflows/${id}`, page.url()).href);
      await findCard(page, 'Result').getByRole('img').first().waitFor();
      await awaitRun(page);
      await page.waitForLoadState('networkidle');
      await keepEditor(page, colorScheme);
      await keepViews(page, colorScheme);
      await keepPages(page, colorScheme, id);
    }
  },
);
