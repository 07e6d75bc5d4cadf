import type { Locator, Page } from 'playwright-core';
import { awaitSaved } from '../acts/await-saved.ts';
import { drag } from '../acts/drag.ts';
import { openOutput } from '../acts/open-output.ts';
import { changeTensors, type TensorType } from './change-tensors.ts';

/** An output, as in "direction.norm", and how a person puts another value in its place. */
export type Replacement = {
  readonly output: string;
  /** What its node is called. */
  readonly node: string;
  /** What it is called among others of its node. */
  readonly label?: string;
  /** Whether the node has other outputs that are read, so that it takes part all the same. */
  readonly isShared?: boolean;
  /** What the editor finds out in passing where nothing else is to run, so that the run has it already. */
  readonly inPassing?: readonly string[];
  put(panel: Locator, page: Page): Promise<void>;
};

async function write(panel: Locator, name: string, text: string): Promise<void> {
  const field = panel.getByRole('textbox', { name, exact: true });
  await field.fill(text);
  await field.blur();
}

export const written: readonly Replacement[] = [
  {
    ...{ output: 'caption.caption', node: 'Caption' },
    put: (panel) => write(panel, 'Caption', 'a small dotted yellow heart on a sandy beach'),
  },
  {
    ...{ output: 'captions.after', node: 'Write captions', isShared: true },
    inPassing: ['after', 'direction'],
    put: (panel) => write(panel, 'After 1', 'a large solid blue circle on a snowy field'),
  },
  {
    ...{ output: 'direction.norm', node: 'Edit direction', label: 'Length', isShared: true },
    async put(panel) {
      const field = panel.getByRole('spinbutton', { name: 'Length' });
      await field.fill('3.5');
      await field.blur();
    },
  },
];

export const drawn: readonly Replacement[] = [
  {
    ...{ output: 'fit.image', node: 'Resize' },
    put: (panel) =>
      panel.locator('input[type=file]').setInputFiles('public/samples/blue-star-pink.png'),
  },
  {
    ...{ output: 'mask.mask', node: 'Mask from colour' },
    async put(panel, page) {
      await panel.getByRole('button', { name: 'Paint the mask' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Rectangle' }).click();
      const canvas = await dialog.getByRole('img', { name: /^The mask over/ }).boundingBox();
      if (!canvas) throw new Error('There is nothing to paint on.');
      const { x, y } = canvas;
      await drag(page, { x: x + 10, y: y + 10 }, { x: x + 200, y: y + 300 });
      await dialog.getByRole('button', { name: 'Use this mask' }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  },
];

export const tensors = (
  [
    ['inversion', 'inversion.inversion', 'Invert'],
    ['embedding', 'after.embedding', 'Encode after'],
    ['direction', 'direction.direction', 'Edit direction'],
    ['latents', 'edit.latents', 'Edit', 'Latents'],
  ] as const
).map(([type, output, node, label]): Replacement => {
  const more = label === undefined ? {} : { label, isShared: true };
  return { ...{ output, node }, ...more, put: (panel, page) => takeIn(panel, page, type) };
});

/** Takes the value that is shown as a file, changes all its numbers, and puts it back by its file. */
async function takeIn(panel: Locator, page: Page, type: TensorType): Promise<void> {
  const link = panel.getByRole('link', { name: 'Download' }).first();
  const answer = await page.request.get(
    new URL((await link.getAttribute('href')) ?? '', page.url()).href,
  );
  const buffer = await changeTensors(type, await answer.body());
  const file = { name: `${type}.safetensors`, mimeType: 'application/octet-stream', buffer };
  await panel.getByLabel('Replace by .npy or .safetensors').setInputFiles(file);
}

/** Puts a value in an output's place, and waits until the document that holds it is saved. @returns where it is shown */
export async function replaceOutput(page: Page, replacement: Replacement): Promise<Locator> {
  const { node, label, put } = replacement;
  const panel = await openOutput(page, node, label);
  await put(panel, page);
  await panel.getByText('yours', { exact: true }).waitFor();
  await awaitSaved(page);
  return panel;
}
