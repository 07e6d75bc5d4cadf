import { preparePrisma } from '#tools/prepare-prisma.ts';

await preparePrisma();
await import('#server/main.ts');
