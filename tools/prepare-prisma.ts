import { existsSync, statSync } from 'node:fs';
import { runQuietly } from '#tools/run-quietly.ts';
import { withSetupLock } from '#tools/with-setup-lock.mjs';

const schema = 'prisma/schema.prisma';
const client = 'server/store/generated/client.ts';

/**
 * Writes the Prisma client when the schema is newer. Prisma would download an engine that generating
 * does not need, unless it is told of any file that exists.
 */
export async function preparePrisma(): Promise<void> {
  if (!isCurrent()) await withSetupLock(process.cwd(), async () => isCurrent() || generate());
}

function isCurrent(): boolean {
  return existsSync(client) && statSync(client).mtimeMs > statSync(schema).mtimeMs;
}

async function generate(): Promise<void> {
  const code = await runQuietly('prisma/build/index.js', ['generate', '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: `${process.cwd()}/package.json`,
    CHECKPOINT_DISABLE: '1',
  });
  if (code !== 0) process.exit(code);
}
