import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Direction } from '#nodes/contract/ports.ts';
import { averageCaptions } from './average-captions.ts';
import { separateDirection } from './separate-direction.ts';

function requireSamePack(direction: Direction, other: { readonly pack: string }): void {
  if (direction.pack === other.pack) return;
  throw new AppError(
    'value/wrong-shape',
    `The direction was made by the pack "${direction.pack}" and what it is separated from by "${other.pack}"; use one pack for both.`,
  );
}

/** Takes from a direction what it shares with others. */
export const orthogonaliseDirection = defineNode({
  type: 'orthogonalise-direction',
  version: 1,
  title: 'Separate direction',
  summary: 'Takes from a direction what it shares with another one, or with captions.',
  inputs: {
    direction: { type: 'direction', label: 'Direction' },
    from: { type: 'direction', label: 'From direction', optional: true },
    captions: { type: 'embedding', label: 'From captions', optional: true },
  },
  params: z.object({
    scope: z.enum(['all-tokens', 'each-token']).default('all-tokens').meta({
      title: 'Measured over',
      description: 'The direction as a whole, or the part of each token by itself.',
    }),
  }),
  outputs: { direction: { type: 'direction', label: 'Direction' } },
  tools: [],
  async execute({ inputs: { direction, from, captions }, params }) {
    for (const other of [from, captions]) if (other) requireSamePack(direction, other);
    const others = [
      ...(from ? [from.tensor.data] : []),
      ...(captions ? [averageCaptions(captions.tensor)] : []),
    ];
    if (others.length === 0) {
      throw new AppError(
        'graph/missing-input',
        'Connect the direction or the captions that this direction is to be separated from.',
      );
    }
    return { direction: separateDirection(direction, others, params.scope) };
  },
});
