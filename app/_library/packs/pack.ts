import type { Answers } from '#app/_api/api-client.ts';

/** A pack as the server offers it. */
export type Pack = Answers['packs']['list'][number];
/** What is being done to a pack, or was done last. */
export type PackWork = Answers['packs']['work'][number];
