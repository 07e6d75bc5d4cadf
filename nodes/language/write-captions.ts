import { defineNode } from '#nodes/contract/define-node.ts';
import type { Captions } from '#nodes/contract/ports.ts';
import type { WriteAttempt } from '#nodes/contract/toolbox.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { requireText } from './require-text.ts';
import { shotSets } from './shot-sets.ts';
import { textLimits } from './text-limits.ts';
import { writeCaptionsParams } from './write-captions-params.ts';

const toCaptions = (texts: readonly string[]): Captions =>
  texts.map((text) => ({ text, enabled: true }));

/** A sentence about examples that did not fit the language model; null when all of them did. */
function describeLeftOut(attempts: readonly WriteAttempt[], asked: number) {
  const fewest = Math.min(...attempts.map(({ shots = asked }) => shots));
  if (fewest >= asked) return null;
  return `Only ${fewest} of ${asked} examples fit the language model together with the answer: ask for fewer captions, or use shorter examples.`;
}

/** Has a language model write captions of a picture before and after an edit. */
export const writeCaptions = defineNode({
  type: 'write-captions',
  version: 1,
  title: 'Write captions',
  summary: 'A language model describes the picture as it is, and as it will be after the edit.',
  inputs: {
    caption: { type: 'text', label: 'Caption' },
    instruction: { type: 'text', label: 'Instruction' },
  },
  params: writeCaptionsParams,
  outputs: {
    before: { type: 'captions', label: 'Before' },
    after: { type: 'captions', label: 'After' },
  },
  tools: ['writer'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs, params }, context) {
    const { tools, notice, record } = context;
    const { shotSet, customShots, ...asked } = params;
    const shots = shotSet === 'custom' ? customShots : shotSets[shotSet];
    const written = await tools.writer.write(
      {
        ...asked,
        caption: requireText(inputs.caption, textLimits.caption),
        instruction: requireText(inputs.instruction, textLimits.instruction),
        shots,
      },
      workOf(context),
    );
    record('attempts', written.attempts);
    // Apart from the attempts, which are the same whenever the same is asked.
    record('attemptSeconds', written.seconds);
    const leftOut = describeLeftOut(written.attempts, Math.min(params.shotCount, shots.length));
    if (leftOut) notice(leftOut);
    if (!written.accepted) {
      notice(
        `The language model wrote no usable captions in ${written.attempts.length} attempts, so the edit changes nothing: reword the instruction, try another seed, or write the captions yourself.`,
      );
    }
    return { before: toCaptions(written.before), after: toCaptions(written.after) };
  },
});
