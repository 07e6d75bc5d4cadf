import { existsSync, statSync } from 'node:fs';
import { runPackage } from '#tools/run.ts';

const schema = 'prisma/schema.prisma';
const client = 'server/store/generated/client.ts';

/**
 * Writes the Prisma client when the schema is newer. Prisma would download an engine that generating
 * does not need, unless it is told of any file that exists.
 */
export async function preparePrisma(): Promise<void> {
  if (existsSync(client) && statSync(client).mtimeMs > statSync(schema).mtimeMs) return;
  const code = await runPackage('prisma/build/index.js', ['generate', '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: `${process.cwd()}/package.json`,
    CHECKPOINT_DISABLE: '1',
  });
  if (code !== 0) process.exit(code);
}
