import type { Finding, Remedy } from '#nodes/doctor/finding.ts';
import { type CaptionSign, findSigns } from './caption-signs.ts';
import type { CaptionsEvidence } from './captions-evidence.ts';

const severe: ReadonlySet<CaptionSign['kind']> = new Set(['unknown-word', 'same', 'unsaid']);

/** Finds captions that have little to do with the request or the picture. */
export function findIrrelevantCaptions(given: CaptionsEvidence): Finding | null {
  const signs = findSigns(given);
  const [first] = signs;
  if (!first) return null;
  return {
    ...{ code: 'captions-irrelevant', node: given.node, sentence: first.sentence },
    severity: signs.some(({ kind }) => severe.has(kind)) ? 'problem' : 'warning',
    evidence: signs.map(({ evidence }) => evidence),
    remedies: remediesFor(given),
  };
}

function remediesFor({ node, writing }: CaptionsEvidence): Remedy[] {
  const byHand = 'Say in your own words what the picture shows, and what it should show.';
  const remedies: Remedy[] = [
    { kind: 'edit-captions', node, title: 'Edit the captions', sentence: byHand },
  ];
  if (!writing) return remedies;
  const { shotCount, seed, temperature } = writing;
  const shots = Math.min(25, shotCount + 3);
  const set = { kind: 'set-param', node } as const;
  if (shots > shotCount) {
    const sentence = 'The language model then sees more of what is wanted before it is asked.';
    remedies.push({
      ...set,
      title: `Show ${shots} examples`,
      param: 'shotCount',
      value: shots,
      sentence,
    });
  }
  if (temperature > 0 || shotCount > 0) {
    const sentence = 'Other examples are drawn and other words are tried.';
    remedies.push({ ...set, title: 'Try another seed', param: 'seed', value: seed + 1, sentence });
  }
  return remedies;
}
