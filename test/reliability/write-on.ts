import { setTimeout as sleep } from 'node:timers/promises';
import { comparing, walkingBack } from '#test/helpers/tiny-workflows.ts';
import type { ApiClient } from './create-api-client.ts';
import { isBacklogged } from './is-backlogged.ts';
import type { KillLedger } from './kill-ledger.ts';
import type { SeededRandom } from './seeded-random.ts';

type Writing = {
  /** The client of whatever server is up now. */
  readonly api: () => ApiClient;
  readonly ledger: KillLedger;
  readonly random: SeededRandom;
  /** How much may be acknowledged so far: writing goes on for as long as the killing does. */
  readonly allowed: () => number;
  readonly isOver: () => boolean;
};

/** One client that writes and writes, and notes what was acknowledged, whatever happens to the server. */
export async function writeOn({ api, ledger, random, allowed, isOver }: Writing): Promise<void> {
  const name = `client ${random.between(0, 2 ** 31)}`;
  let written = 0;
  let workflow: { readonly id: string; readonly revision: number } | null = null;
  const word = () => {
    written += 1;
    return `${name} ${written}`;
  };
  const paused = new Set<string>();

  async function save(): Promise<void> {
    const text = word();
    const document = comparing(text);
    if (workflow === null || random.between(0, 8) === 0) {
      workflow = await api().workflows.create.mutate({ name: text, document });
    } else {
      const { id } = workflow;
      // The last save may have been done and not been acknowledged.
      const { revision: newest } = await api().workflows.find.query({ id });
      const { revision } = await api().workflows.save.mutate({ id, revision: newest, document });
      workflow = { id, revision };
    }
    const { id, revision } = workflow;
    ledger.saves.set(id, (ledger.saves.get(id) ?? new Map()).set(revision, text));
  }

  async function start(): Promise<void> {
    if (await isBacklogged(api())) return void (await sleep(100));
    const isSlow = random.between(0, 12) === 0;
    const document = isSlow ? walkingBack(random.between(0, 1e6), 30) : comparing(word());
    const breakpoints = !isSlow && random.between(0, 4) === 0 ? ['mine'] : [];
    const { id } = await api().runs.start.mutate({ document, breakpoints });
    ledger.runs.add(id);
    if (breakpoints.length > 0) paused.add(id);
  }

  async function resume(): Promise<void> {
    for (const id of paused) {
      if ((await api().runs.find.query({ id })).state !== 'paused') continue;
      const text = word();
      const overrides = [{ node: 'mine', port: 'text', value: { json: text } }];
      paused.delete(id); // asked once: unacknowledged, it may have happened
      await api().runs.resume.mutate({ id, overrides });
      ledger.overrides.set(id, text);
      return;
    }
  }

  const acts = [save, save, save, start, start, resume];
  while (!isOver()) {
    if (ledger.count() >= allowed()) await sleep(50);
    else
      await random
        .pick(acts)()
        .catch(() => sleep(100));
  }
}
