import { writeFileSync } from 'node:fs';
import { writeRates } from './caption-notes/write-rates.ts';

/** Measures how often pairs of captions are told of wrongly: `npm run evaluate:captions`. */
writeFileSync('docs/caption-notes.md', writeRates());
