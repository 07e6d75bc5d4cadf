import type { Page } from 'playwright-core';
import type { Image } from '#nodes/contract/ports.ts';
import { codecFor } from '#server/store/codecs/codecs.ts';
import { listOutputs } from './list-outputs.ts';

/** The picture that a run gave, fetched as the page fetches it. @param output as in "edit.image" */
export async function readImage(
  page: Page,
  run: Parameters<typeof listOutputs>[0],
  output: string,
): Promise<Image> {
  const answer = await page.request.get(
    new URL(`/api/artifacts/${listOutputs(run)[output]}`, page.url()).href,
  );
  return (await codecFor('image').decode(await answer.body())).value;
}
