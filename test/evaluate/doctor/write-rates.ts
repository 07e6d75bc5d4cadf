import type { Diagnosis } from './evaluate-set-ups.ts';
import { tabulateRates, tabulateWays } from './tabulate-diagnoses.ts';

/** The document that tells how often the doctor is wrong. */
export function writeRates(diagnoses: readonly Diagnosis[], steps: number): string {
  const ways = new Set(diagnoses.map(({ name }) => name)).size;
  return `# How often the doctor is wrong

The doctor (\`nodes/doctor\`) reads signs of trouble from numbers that a run has stored anyway. Here it is asked about edits of the small world by the pack \`shapes\`: some made as they should be, others broken on purpose in one way each. ${diagnoses.length} edits in ${ways} ways, guided, ${steps} steps. Written by \`npm run evaluate:doctor\`. (\`tack doctor\` is another thing: it checks the machine, see [devices.md](devices.md).)

Steps: 25 are half of what the pack takes by itself and make an edit twice as fast. With 12 even sound inversions of this pack lose 2 to 4 dB (development cases), which is what the first detector is there to tell; with 25 they lost at most 2.4 dB.

Thresholds (\`nodes/doctor/thresholds.ts\`, each with its reason) were chosen on development cases, and two rules were mended after a look at the first eight cases of each way; counted here are later cases (from number 20), which no choice has seen. Intervals are Wilson's, 95 %.

## By finding

A false positive is a finding told of an edit that was made as it should be; the second column counts only those that came out as asked, by the attribute classifier. A false negative is a broken edit that its finding was not told of. Every broken edit counts, also where what was broken did no harm. Ways of one edit type share their scenes, so one hard scene counts several times and the intervals are narrower than they should be.

${tabulateRates(diagnoses)}

## By the way the edit was made

*Succeeded*: the classifier sees what the scene's edit asks for. *Also told*: other findings, which may well be right: captions that change nothing also give no direction.

${tabulateWays(diagnoses)}
`;
}
