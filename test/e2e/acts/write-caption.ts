import type { Page } from 'playwright-core';

/** Writes a caption anew where the inspector shows it, as in "After 1"; it is then a value of one's own. */
export async function writeCaption(page: Page, place: string, words: string): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const caption = inspector.getByRole('textbox', { name: place, exact: true });
  await caption.fill(words);
  await caption.blur();
  await inspector.getByText('yours', { exact: true }).waitFor();
}
