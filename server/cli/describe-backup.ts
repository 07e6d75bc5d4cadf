import type { BackupManifest } from '#server/store/keeping/backup-manifest.ts';

/** Says how much a backup holds. */
export function describeBackup({ tables, artifacts }: BackupManifest): string {
  const count = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0;
  return `${count('Workflow')} workflows, ${count('Run')} runs and ${artifacts.count} values`;
}
