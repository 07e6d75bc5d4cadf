import type { Page } from 'playwright-core';
import type { Image } from '#nodes/contract/ports.ts';
import { codecFor } from '#server/store/codecs/codecs.ts';
import { listOutputs } from './list-outputs.ts';

/** The picture that a run gave, fetched as the page fetches it. @param output as in "edit.image" */
export function readImage(
  page: Page,
  run: Parameters<typeof listOutputs>[0],
  output: string,
): Promise<Image> {
  return readStoredImage(page, `${listOutputs(run)[output]}`);
}

/** A stored picture, fetched as the page fetches it. */
export async function readStoredImage(page: Page, hash: string): Promise<Image> {
  const answer = await page.request.get(new URL(`/api/artifacts/${hash}`, page.url()).href);
  return (await codecFor('image').decode(await answer.body())).value;
}
