/**
 * Runs in the page's head, before any schema is made: says what `z.config({ jitless: true })` says. Zod
 * would otherwise try to compile code, which the page's policy forbids and reports.
 */
export const noEvalScript = 'globalThis.__zod_globalConfig={jitless:true};';
