import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { backupManifestSchema } from '#server/store/keeping/backup-manifest.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

/** A copy of a backup as it would be without a table and the migration that made it. */
export async function withoutTable(
  backup: string,
  { table: gone, migration }: { readonly table: string; readonly migration: string },
): Promise<string> {
  const [folder, target] = [await temporaryFolder(), await temporaryFolder()];
  await extract({ cwd: folder, file: backup });
  const place = join(folder, 'manifest.json');
  const manifest = backupManifestSchema.parse(JSON.parse(readFileSync(place, 'utf8')));
  const tables = manifest.tables.filter(({ table }) => table !== gone);
  const migrations = manifest.migrations.filter((name) => name !== migration);
  writeFileSync(place, JSON.stringify({ ...manifest, tables, migrations }));
  rmSync(join(folder, 'rows', `${gone}.ndjson`));
  const file = join(target, 'old.tar.gz');
  const contents = ['manifest.json', 'rows', 'artifacts.txt', 'artifacts'];
  await create({ cwd: folder, file, gzip: true, portable: true }, contents);
  return file;
}
