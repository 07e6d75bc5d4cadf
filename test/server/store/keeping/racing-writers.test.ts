import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { artifactFile } from '#server/store/artifact-files.ts';
import { collectGarbage } from '#server/store/keeping/collect-garbage.ts';
import { listReferences } from '#server/store/keeping/list-references.ts';
import { homeOfTexts, insertRun } from './aged-artifacts.ts';

const length = Number(process.env['TACK_RACE_SECONDS'] ?? 8) * 1000;
const graceMs = 2_000; // many times what a writer takes from its touch to its commit

test('never takes what a row refers to, whoever writes while it collects', async () => {
  const { database, folders, values } = await homeOfTexts();
  const end = Date.now() + length;
  const count = { rows: 0, swept: 0 };

  async function write(writer: number) {
    for (let turn = 0; Date.now() < end; turn += 1) {
      const word = `${Math.floor(Math.random() ** 2 * 120)}`.padEnd(98);
      const { hash } = await values.store('text', word);
      const id = `${writer}-${turn}`;
      await insertRun(database, { id, outputs: { text: { type: 'text', hash } }, state: 'queued' });
      count.rows += 1;
      // Most rows go again, so that their values become garbage which the next writer may revive.
      await sleep(Math.random() * 20);
      if (Math.random() < 0.97) await database.run.delete({ where: { id } });
    }
  }
  async function collect() {
    while (Date.now() < end) {
      const { swept } = await collectGarbage(database, folders, { limitBytes: 1, graceMs });
      count.swept += swept / 100;
      await sleep(Math.random() * 30);
    }
  }
  await Promise.all([write(0), write(1), write(2), write(3), collect(), collect()]);

  const references = [...(await listReferences(database, 'all'))];
  expect(references.filter((hash) => !existsSync(artifactFile(folders, hash)))).toEqual([]);
  expect(references.length).toBeGreaterThan(0);
  expect(count.rows).toBeGreaterThan(50);
  expect(count.swept).toBeGreaterThan(5);
});
