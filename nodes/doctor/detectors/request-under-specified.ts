import type { Finding, Remedy } from '#nodes/doctor/finding.ts';
import { thresholds } from '#nodes/doctor/thresholds.ts';
import type { CaptionPair } from '#nodes/doctor/words/caption-pairs.ts';
import { changeOfPair } from '#nodes/doctor/words/change-of-pair.ts';
import { findTarget, nameApart } from '#nodes/doctor/words/find-target.ts';
import { measureAgreement } from '#nodes/doctor/words/measure-agreement.ts';
import { readCaption } from '#nodes/doctor/words/read-caption.ts';
import { tellChange } from '#nodes/doctor/words/tell-change.ts';

/** What is known of a request. */
export type RequestEvidence = {
  /** Where it is shown: what the captions come from. */
  readonly node: string;
  readonly instruction: string;
  readonly caption: string | null;
  readonly pairs: readonly CaptionPair[];
};

const mostCandidates = 4;

/** Finds requests that may mean several things of the picture, or that the captions took in several ways. */
export function findUnderSpecified(given: RequestEvidence): Finding | null {
  return findSeveralMeant(given) ?? findDisagreement(given);
}

function findSeveralMeant({ node, instruction, caption, pairs }: RequestEvidence): Finding | null {
  const { things } = readCaption(caption ?? '');
  const target = findTarget(instruction, things);
  if (!target || target.meant.length < 2) return null;
  if (target.phrase === 'it' && !changesThings(pairs)) return null;
  const names = target.meant.map((thing) => `the ${nameApart(thing, things)}`);
  return {
    ...{ code: 'request-under-specified', node, severity: 'warning' },
    sentence: `"${target.phrase}" may mean ${names.join(' or ')}.`,
    evidence: [{ label: 'Things that match', value: target.meant.length, threshold: 1 }],
    remedies: [...new Set(names)]
      .slice(0, mostCandidates)
      .map((name) => setInstruction(instruction.toLowerCase().replace(target.phrase, name))),
  };
}

/** Whether a pair changes what is in the picture rather than only where it is. */
function changesThings(pairs: readonly CaptionPair[]): boolean {
  const name = (caption: string) =>
    readCaption(caption)
      .things.map(({ words }) => words.join(' '))
      .join();
  return pairs.some(({ before, after }) => name(before) !== name(after));
}

function findDisagreement({ node, instruction, pairs }: RequestEvidence): Finding | null {
  const agreement = measureAgreement(pairs.map(({ before, after }) => changeOfPair(before, after)));
  if (agreement === null || agreement >= thresholds.leastAgreement) return null;
  const told = new Set(pairs.map(tellChange).filter((text) => text !== null));
  told.delete(instruction.trim().toLowerCase());
  return {
    ...{ code: 'request-under-specified', node, severity: 'warning' },
    sentence:
      'The pairs of captions do not agree on what changes, so the request may be read in several ways.',
    evidence: [
      { label: 'Agreement of pairs', value: agreement, threshold: thresholds.leastAgreement },
    ],
    remedies: [
      ...[...told].slice(0, mostCandidates).map(setInstruction),
      {
        ...{ kind: 'edit-captions', node, title: 'Edit the captions' },
        sentence: 'Switch off the pairs that say something else than you want.',
      },
    ],
  };
}

function setInstruction(text: string): Remedy {
  return {
    ...{ kind: 'set-instruction', text, title: `Ask to ${text}` },
    sentence: 'The captions are then written anew.',
  };
}
