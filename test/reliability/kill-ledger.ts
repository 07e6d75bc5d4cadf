import type { ScratchHome } from './scratch-home.ts';

/** What was acknowledged: whoever was told "saved" relies on it. */
export type KillLedger = {
  /** Workflow id -> revision -> the text saved in it. */
  readonly saves: Map<string, Map<number, string>>;
  readonly runs: Set<string>;
  /** Run id -> the value that was put in place of one of its own. */
  readonly overrides: Map<string, string>;
  count(): number;
};

/** Opens an empty ledger. */
export function openKillLedger(): KillLedger {
  const saves: KillLedger['saves'] = new Map();
  const runs = new Set<string>();
  const overrides = new Map<string, string>();
  const savesCount = () => [...saves.values()].reduce((sum, each) => sum + each.size, 0);
  return { saves, runs, overrides, count: () => savesCount() + runs.size + overrides.size };
}

/** What of the ledger the database does not know, in words. */
export function findLost(home: ScratchHome, { saves, runs, overrides }: KillLedger) {
  return home.ask(async (database) => {
    const revisions = await database.workflowRevision.findMany();
    const textOf = new Map(
      revisions.map((one) => [`${one.workflowId} ${one.number}`, JSON.stringify(one.document)]),
    );
    const known = new Map(
      (await database.run.findMany({ select: { id: true, document: true } })).map(
        ({ id, document }) => [id, JSON.stringify(document)],
      ),
    );
    const lostSaves = [...saves].flatMap(([id, each]) =>
      [...each]
        .filter(([number, text]) => !textOf.get(`${id} ${number}`)?.includes(`"${text}"`))
        .map(([number]) => `revision ${number} of ${id}`),
    );
    const lostRuns = [...runs].filter((id) => !known.has(id)).map((id) => `run ${id}`);
    const lostOverrides = [...overrides]
      .filter(([id, value]) => !known.get(id)?.includes(`"${value}"`))
      .map(([id]) => `the override of run ${id}`);
    return [...lostSaves, ...lostRuns, ...lostOverrides];
  });
}
