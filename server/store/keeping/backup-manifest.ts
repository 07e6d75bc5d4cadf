import * as z from 'zod';

/** Every table that a backup holds, each after those that it refers to, with its key. */
export const backupTables = {
  Workflow: ['id'],
  WorkflowRevision: ['workflowId', 'number'],
  Run: ['id'],
  NodeRun: ['runId', 'node'],
  RunEvent: ['runId', 'seq'],
  Artifact: ['hash'],
  Direction: ['id'],
  Queue: ['id'],
} as const satisfies Record<string, readonly string[]>;

export type BackupTable = keyof typeof backupTables;
export const backupTableNames = Object.keys(backupTables) as BackupTable[]; // its keys are these

/** Tables that a migration brought: backups from before it do not hold them. */
export const addedTables: Readonly<Partial<Record<BackupTable, string>>> = {
  Direction: '0003_directions',
};

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself: `manifest.json`, its first file. */
export const backupManifestSchema = z.strictObject({
  format: z.literal('tack-backup'),
  version: z.literal(1),
  tack: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** One for each `rows/TABLE.ndjson`: its columns, rows, and the SHA-256 of the file. */
  tables: z.array(
    z.strictObject({
      table: z.enum(backupTableNames),
      columns: z.array(z.string()),
      rows: z.int().nonnegative(),
      sha256: digest,
    }),
  ),
  /** Of `artifacts.txt`, one hash a line; each of them is a file in `artifacts/`. */
  artifacts: z.strictObject({ count: z.int().nonnegative(), sha256: digest }),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;
