import { expect, test } from 'vitest';
import { findCard } from './acts/find-card.ts';
import { openGraph } from './stage/open-graph.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';
import { tellEdges } from './stage/tell-edges.ts';

const stage = prepareStage();

test('nodes copied in one tab are pasted in another', async ({ skip }) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  const other = await page.context().newPage();
  await other.goto(await stage.url());
  await openGraph(stage, other);
  await page.bringToFront();
  await findCard(page, 'Encode before').getByRole('heading').click();
  await findCard(page, 'Edit direction')
    .getByRole('heading')
    .click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+c');
  await other.bringToFront();
  await other.getByRole('application', { name: 'Canvas' }).click();
  await other.keyboard.press('Control+v');
  await findCard(other, 'Edit direction').waitFor();
  await expect
    .poll(async () => tellEdges((await readSaved(stage, other)).graph))
    .toEqual(['encode-captions.embedding -> edit-direction.before']);
});
