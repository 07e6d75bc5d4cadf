import { utimesSync } from 'node:fs';
import { artifactFile } from '#server/store/artifact-files.ts';
import type { Database } from '#server/store/database/open-database.ts';
import type { RunState } from '#server/store/generated/enums.ts';
import { openStore } from '#server/store/open-store.ts';
import { documentSaying, scratchHome } from '../workflows/saved-document.ts';

export const hour = 3_600_000;

/** A home with a database, whose texts can be aged, and rows that refer to them. */
export async function homeOfTexts() {
  const { database, folders } = await scratchHome();
  const { values } = await openStore(folders.home);
  const age = (hash: string, hours: number) => {
    const then = new Date(Date.now() - hours * hour);
    utimesSync(artifactFile(folders, hash), then, then);
  };
  /** Stores a text of 98 letters (100 bytes) that was used some hours ago; its hash. */
  async function textOf(word: string, hours: number): Promise<string> {
    const { hash } = await values.store('text', word.padEnd(98));
    age(hash, hours);
    return hash;
  }
  return { database, folders, values, age, textOf };
}

/** A run with one node that came out with these values. */
export async function insertRun(
  database: Database,
  run: {
    readonly id: string;
    readonly state?: RunState;
    readonly aside?: boolean;
    readonly createdAt?: Date;
    readonly outputs?: object;
    readonly traces?: object;
    readonly replaced?: object;
    readonly document?: object;
  },
): Promise<void> {
  const { id, state = 'done', createdAt = new Date(), document = documentSaying('x') } = run;
  const { outputs = {}, traces = {}, replaced = {}, aside = false } = run;
  const node = { node: 'a', title: 'Text', outputs, traces, replaced };
  await database.run.create({
    data: {
      id,
      state,
      aside,
      createdAt,
      document,
      title: id,
      position: 1,
      nodes: { create: node },
    },
  });
}
