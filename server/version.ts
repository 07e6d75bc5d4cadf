import { readFileSync } from 'node:fs';
import * as z from 'zod';

const packageJson = readFileSync(new URL('../package.json', import.meta.url), 'utf8');

/** The version of this Tack. */
export const { version } = z.object({ version: z.string() }).parse(JSON.parse(packageJson));
