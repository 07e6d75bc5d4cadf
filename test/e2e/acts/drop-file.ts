import type { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';

/** Drops a file on the middle of the canvas, as from a folder. */
export async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const type = name.endsWith('.png') ? 'image/png' : '';
  const dataTransfer = await page.evaluateHandle(
    ({ text, name: called, type: kind }) => {
      const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called, { type: kind }));
      return transfer;
    },
    { text: bytes.toString('base64'), name, type },
  );
  const canvas = page.getByRole('application', { name: 'Canvas' });
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await canvas.dispatchEvent(event, { dataTransfer, clientX: 500, clientY: 300 });
  }
}
