import type { Finding, Remedy } from '#nodes/doctor/finding.ts';
import { thresholds } from '#nodes/doctor/thresholds.ts';
import type { CaptionPair } from '#nodes/doctor/words/caption-pairs.ts';
import { readCaption } from '#nodes/doctor/words/read-caption.ts';
import { wordsOf } from '#nodes/doctor/words/words-of.ts';
import type { EditSetup } from './edit-setup.ts';

/** What is asked of a picture's layout, and how an edit is held to it. */
export type LayoutEvidence = {
  readonly instruction: string | null;
  readonly pairs: readonly CaptionPair[];
  readonly setup: EditSetup;
};

const layoutVerbs = new Set(['add', 'insert', 'include', 'remove', 'delete', 'erase', 'move']);

/** Finds requests to add, remove or move something while the edit is held to the layout of the original. */
export function findStructureForbids(given: LayoutEvidence): Finding | null {
  const { setup, pairs } = given;
  const isHeld =
    setup.mode === 'injected' ? setup.attention > thresholds.heldShare : setup.attention > 0;
  const verb = findVerb(given);
  const counts = countThings(pairs);
  if (!isHeld || (verb === null && counts === null)) return null;
  return {
    ...{ code: 'structure-forbids', node: setup.node, severity: 'warning' },
    sentence: `${verb ? `To ${verb} something` : 'Another number of things'} needs another layout, but the ${setup.mode} mode keeps the one of the original.`,
    evidence: [
      ...(verb ? [{ label: 'Asked to', value: verb }] : []),
      ...(counts ? [{ label: 'Things before and after', value: counts }] : []),
      { label: 'Attention', value: setup.attention },
    ],
    remedies: remediesFor(setup),
  };
}

/** The verb that asks for another layout; "move it to the beach" asks for another place instead. */
function findVerb({ instruction, pairs }: LayoutEvidence): string | null {
  const verb = wordsOf(instruction ?? '').find((word) => layoutVerbs.has(word)) ?? null;
  const changesPlace = pairs.some(
    ({ before, after }) => readCaption(before).place !== readCaption(after).place,
  );
  return verb === 'move' && changesPlace ? null : verb;
}

/** "1 and 2" where most pairs name another number of things; null where they do not. */
function countThings(pairs: readonly CaptionPair[]): string | null {
  const counts = pairs.map(({ before, after }) =>
    [before, after].map((caption) => readCaption(caption).things.length),
  );
  const differing = counts.filter(([before, after]) => before !== after);
  const [first] = differing;
  return first && differing.length > pairs.length / 2 ? first.join(' and ') : null;
}

function remediesFor({ node, mode, attention }: EditSetup): Remedy[] {
  const set = { kind: 'set-param', node } as const;
  const less = mode === 'injected' ? thresholds.heldShare : Number((attention / 5).toPrecision(2));
  return [
    {
      ...{ ...set, title: 'Use the plain mode', param: 'mode', value: 'plain' },
      sentence: 'It lets things come and go, and keeps the rest less well.',
    },
    {
      ...{ ...set, title: `Lower attention to ${less}`, param: 'attention', value: less },
      sentence: 'The layout may then change a little.',
    },
  ];
}
