import { preparePages } from '#tools/prepare-pages.ts';
import { preparePrisma } from '#tools/prepare-prisma.ts';

await preparePrisma();
await preparePages();
await import('#server/main.ts');
