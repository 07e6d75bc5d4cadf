import type { Evidence } from '#nodes/doctor/finding.ts';
import { thresholds } from '#nodes/doctor/thresholds.ts';
import { type CaptionPair, pairCaptions } from '#nodes/doctor/words/caption-pairs.ts';
import { isPlainWord } from '#nodes/doctor/words/is-plain-word.ts';
import { wordsOf } from '#nodes/doctor/words/words-of.ts';
import { measureSlots } from '#nodes/scenes/measure-slots.ts';
import { parseCaption } from '#nodes/scenes/parse-caption.ts';
import { synonyms } from '#nodes/scenes/synonyms.ts';
import { colours, fills, shapes } from '#nodes/scenes/vocabulary.ts';
import { measureWordOverlap } from '#nodes/study/word-overlap.ts';
import type { CaptionsEvidence } from './captions-evidence.ts';

/** Something about captions that tells against them. */
export type CaptionSign = {
  readonly kind: 'unknown-word' | 'same' | 'unsaid' | 'unrelated' | 'refused' | 'repeated';
  readonly sentence: string;
  readonly evidence: Evidence;
};

/** What tells against captions, the plainest first. */
export function findSigns(given: CaptionsEvidence): CaptionSign[] {
  const signs = [findUnknownWords, findSame, findUnsaid, findUnrelated, findRefused, findRepeated];
  return signs.map((find) => find(given)).filter((sign) => sign !== null);
}

const quote = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

/**
 * Words of the request that no caption holds and that the pack's models have never seen. Who wrote the
 * captions after by hand knows what was meant.
 */
function findUnknownWords({ instruction, caption, knowsWord, ...sides }: CaptionsEvidence) {
  if (!instruction || !knowsWord || !sides.writing) return null;
  const said = new Set([caption ?? '', ...sides.before, ...sides.after].flatMap(wordsOf));
  const unknown = new Set(
    wordsOf(instruction).filter(
      (word) => !isPlainWord(word) && !said.has(word) && !knowsWord(word),
    ),
  );
  if (unknown.size === 0) return null;
  const words = quote([...unknown]);
  const known = unknown.size === 1 ? 'is no word' : 'are no words';
  return {
    kind: 'unknown-word' as const,
    sentence: `${words} ${known} that this pack's models know, so the captions cannot say what you want.`,
    evidence: { label: 'Unknown', value: words },
  };
}

const isSame = ({ before, after }: CaptionPair) =>
  wordsOf(before).join(' ') === wordsOf(after).join(' ');

function findSame({ before, after }: CaptionsEvidence): CaptionSign | null {
  const pairs = pairCaptions(before, after);
  const same = pairs.filter(isSame).length;
  if (pairs.length === 0 || same < pairs.length / 2) return null;
  return {
    kind: 'same',
    sentence:
      same === pairs.length
        ? 'The captions after say the same as those before, so there is nothing to edit towards.'
        : `${same} of ${pairs.length} captions after say the same as the one before.`,
    evidence: { label: 'Pairs without a change', value: `${same} of ${pairs.length}` },
  };
}

const valueWords = new Set<string>([...colours, ...shapes, ...fills]);
const plainValue = (word: string) => synonyms.get(word) ?? word;

/** Looks that the request asks for, in the small world's words, and of which captions after say none: it may name the thing otherwise than its caption does. */
function findUnsaid({ instruction, knowsWord, ...sides }: CaptionsEvidence): CaptionSign | null {
  if (!instruction || !knowsWord || sides.after.length === 0) return null;
  const values = (text: string) =>
    wordsOf(text)
      .map(plainValue)
      .filter((word) => valueWords.has(word));
  const had = new Set(sides.before.flatMap(values));
  const asked = values(instruction).filter((word) => !had.has(word));
  const saying = sides.after.filter((text) => asked.some((word) => values(text).includes(word)));
  if (asked.length === 0 || saying.length > sides.after.length / 2) return null;
  return {
    kind: 'unsaid',
    sentence: `You asked for ${quote(asked)}, which ${saying.length === 0 ? 'no' : 'hardly a'} caption after says.`,
    evidence: {
      label: `Captions after that say ${quote(asked)}`,
      value: `${saying.length} of ${sides.after.length}`,
    },
  };
}

/** How much a caption says of what another one says, 0..1: slots of the small world, else words. */
function measureKinship(caption: string, other: string): number {
  const [said, wanted] = [parseCaption(caption), parseCaption(other)];
  if (said && wanted) return measureSlots(said, wanted);
  const naming = (text: string) =>
    wordsOf(text)
      .filter((word) => !isPlainWord(word))
      .join(' ');
  return measureWordOverlap(naming(caption), naming(other)).f1;
}

function findUnrelated({ caption, before }: CaptionsEvidence): CaptionSign | null {
  if (!caption || before.length === 0) return null;
  const least = Math.min(...before.map((text) => measureKinship(text, caption)));
  if (least >= thresholds.leastKinship) return null;
  return {
    kind: 'unrelated',
    sentence: 'A caption before says little of what the caption of the picture says.',
    evidence: {
      label: 'Shared with the caption of the picture, at least',
      value: least,
      threshold: thresholds.leastKinship,
    },
  };
}

function findRefused({ refusals }: CaptionsEvidence): CaptionSign | null {
  const refused = refusals.filter((reason) => reason !== null);
  const share = refused.length / Math.max(1, refusals.length);
  if (refused.length < 2 || share < thresholds.refusedShare) return null;
  return {
    kind: 'refused',
    sentence: `The language model needed ${refusals.length} attempts, because what it wrote could not be read as captions.`,
    evidence: { label: 'Attempts refused', value: `${refused.length} of ${refusals.length}` },
  };
}

function findRepeated({ after }: CaptionsEvidence): CaptionSign | null {
  const repeated = after.length - new Set(after.map((text) => wordsOf(text).join(' '))).size;
  if (after.length < 2 || repeated / after.length < thresholds.repeatedShare) return null;
  return {
    kind: 'repeated',
    sentence: 'The captions after repeat each other, so they say no more than one would.',
    evidence: { label: 'Repeated captions', value: `${repeated} of ${after.length}` },
  };
}
