import type { Diagnosis } from './evaluate-set-ups.ts';
import { tabulateRates, tabulateWays } from './tabulate-diagnoses.ts';

/** The document that tells how often the doctor is wrong. */
export function writeRates(diagnoses: readonly Diagnosis[], steps: number): string {
  return `# How often the doctor is wrong

${steps} steps.

${tabulateRates(diagnoses)}

${tabulateWays(diagnoses)}
`;
}
