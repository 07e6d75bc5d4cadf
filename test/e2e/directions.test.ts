import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Graph } from '#nodes/contract/graph.ts';
import { connectPorts } from './acts/connect-ports.ts';
import { openOutput } from './acts/open-output.ts';
import { everyType } from './overriding/every-type.ts';
import { listOutputs } from './stage/list-outputs.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { nodesThat } from './stage/read-last-run.ts';
import { readSaved } from './stage/read-saved.ts';
import { runToEnd } from './stage/run-to-end.ts';

const stage = prepareStage();
const name = 'Red to green';
const note = 'found on a circle in the snow';

/** The same edit without what finds a direction. */
const kept = ['scene', 'fit', 'caption', 'inversion', 'edit', 'result'];
const withoutDirection: Graph = {
  nodes: everyType.nodes.filter(({ id }) => kept.includes(id)),
  edges: everyType.edges.filter(({ from, to }) =>
    [from, to].every(({ node }) => kept.includes(node)),
  ),
  overrides: [],
};

const lab = (page: Page) => page.getByRole('dialog', { name: 'Direction Lab' });
const saved = (page: Page) => lab(page).getByRole('list', { name: 'Saved directions' });

/** Waits until pictures are not only in their places but drawn. */
async function expectDrawn(pictures: Locator, count: number): Promise<void> {
  const widths = () =>
    pictures.evaluateAll((found) => found.map((one) => (one as HTMLImageElement).naturalWidth));
  await expect.poll(widths).toEqual(Array.from({ length: count }, () => 64));
}

async function closeLab(page: Page): Promise<void> {
  await lab(page).getByRole('button', { name: 'Close' }).click();
  await lab(page).waitFor({ state: 'detached' });
}

test('a direction is found, kept with pictures, used elsewhere, given away and taken in again', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openGraph(stage, page, everyType);
  const found = listOutputs(await runToEnd(stage, page))['direction.direction'];

  // Kept from the Lab, with what it did to the picture.
  const panel = await openOutput(page, 'Edit direction', 'Direction');
  await panel.getByRole('button', { name: 'Open in the Direction Lab' }).click();
  await lab(page).getByRole('tab', { name: 'Library' }).click();
  const form = lab(page).getByRole('group', { name: 'Save this direction' });
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('textbox', { name: 'Note' }).fill(note);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Saved to the library.').waitFor();
  const line = saved(page).getByRole('listitem').filter({ hasText: note });
  await line.getByText('cosine 1 to this').waitFor();
  await closeLab(page);

  // Found again by its note, and used in a workflow that finds none of its own.
  await openGraph(stage, page, withoutDirection);
  await page.getByRole('button', { name: 'Directions', exact: true }).click();
  await lab(page).getByRole('searchbox', { name: 'Search saved directions' }).fill('in the snow');
  await line.getByText(name, { exact: true }).waitFor();
  await expectDrawn(line.getByRole('img', { name: /^(Before|After)$/ }), 2);
  await line.getByRole('button', { name: `Use ${name} in the graph` }).click();
  await lab(page).getByRole('tab', { name: 'Library', selected: true }).waitFor();
  await closeLab(page);
  await connectPorts(page, 'Saved direction > Direction', 'Edit < Direction');
  const { graph } = await readSaved(stage, page);
  const used = graph.nodes.find(({ type }) => type === 'saved-direction')?.id ?? '';
  const run = await runToEnd(stage, page);
  expect(listOutputs(run)[`${used}.direction`]).toBe(found);
  expect(nodesThat(run, 'done')).toEqual([used, 'edit', 'result'].toSorted());

  // Given away as a file that is the value itself, and taken in under that file's name.
  await page.getByRole('button', { name: 'Directions', exact: true }).click();
  await lab(page).getByRole('tab', { name: 'Library' }).click();
  const saving = page.waitForEvent('download');
  await line.getByRole('link', { name: `Export ${name}` }).click();
  const file = await (await saving).path();
  const bytes = readFileSync(file);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(found);
  const copy = {
    name: 'came back.safetensors',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  };
  await lab(page).getByLabel('Import: files').setInputFiles(copy);
  await saved(page).getByText('came back', { exact: true }).waitFor();
  const { directions } = await stage.api();
  const all = await directions.list({});
  expect(all.map(({ name: called, artifact }) => [called, artifact])).toEqual([
    ['came back', found],
    [name, found],
  ]);
});
