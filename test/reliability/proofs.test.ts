import { expect, test } from 'vitest';
import { proofs } from './proofs.ts';

/** Not by the clock: a machine may be slow, and a proof has many processes to start. */
const timeoutMs = 900_000;

for (const { title, short } of proofs) {
  if (!short) continue;
  test(title, { timeout: timeoutMs }, async ({ skip }) => {
    const figures = await short();
    for (const { id, measured, holds, skipped } of figures) {
      expect(holds, `${id}: ${measured}`).not.toBe(false);
      if (skipped !== undefined) skip(`${id}: ${skipped}`);
    }
  });
}
