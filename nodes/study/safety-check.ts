import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import { packParam } from '#nodes/contract/pack-param.ts';
import type { Metric } from '#nodes/contract/ports.ts';
import { workOf } from '#nodes/contract/work-of.ts';
import { judgeConcepts, type Verdict } from './judge-concepts.ts';

/** Says whether a safety checker flags a picture, and how near it came; the picture goes on as it is. */
export const safetyCheck = defineNode({
  type: 'safety-check',
  version: 1,
  title: 'Safety check',
  summary: 'Says whether a safety checker flags a picture, and passes the picture on unchanged.',
  inputs: { image: { type: 'image', label: 'Picture' } },
  params: z.object({
    pack: packParam('sd15'),
    strictness: z.number().min(-0.1).max(0.1).default(0).meta({
      title: 'Strictness',
      description:
        'Added to every score: above 0 more is flagged, below 0 less. Without effect for packs whose checker gives no scores.',
      step: 0.005,
    }),
  }),
  outputs: {
    image: { type: 'image', label: 'Picture' },
    verdict: { type: 'text', label: 'Verdict' },
    metrics: { type: 'metrics', label: 'Scores' },
  },
  tools: ['safety'],
  packs: ({ params }) => [params.pack],
  async execute({ inputs: { image }, params: { pack, strictness } }, context) {
    const judgement = await context.tools.safety.judge({ pack, image }, workOf(context));
    const { isFlagged, verdict, metrics } =
      judgement.type === 'scores'
        ? tellScores(judgeConcepts(judgement, strictness))
        : tellVerdict(judgement.isFlagged, strictness);
    if (isFlagged) context.notice(verdict);
    return { image, verdict, metrics };
  },
});

type Told = { readonly isFlagged: boolean; readonly verdict: string; readonly metrics: Metric[] };

function tellScores(judged: Verdict): Told {
  const isFlagged = judged.concepts.length > 0;
  return { isFlagged, verdict: describeConcepts(judged), metrics: measure(judged) };
}

/** Of a checker that keeps its scores to itself. */
function tellVerdict(isFlagged: boolean, strictness: number): Told {
  const said = isFlagged
    ? 'Flagged: the picture shows what should not be shown.'
    : 'Not flagged: the picture shows nothing that should not be shown.';
  const ignored = strictness === 0 ? '' : ', so that Strictness changes nothing';
  return {
    isFlagged,
    verdict: `${said} The checker of this pack gives no scores${ignored}.`,
    metrics: [{ name: 'Flagged', value: isFlagged ? 1 : 0, better: 'lower' }],
  };
}

function describeConcepts({ concepts, special, scores }: Verdict): string {
  const care = special.length > 0 ? ' It was judged more strictly for what else it shows.' : '';
  if (concepts.length === 0) {
    return `Not flagged: none of ${scores.length} concepts is shown.${care}`;
  }
  const names = concepts.map((at) => at + 1).join(', ');
  return `Flagged: the picture shows ${concepts.length} of ${scores.length} concepts that should not be shown (number ${names}).${care}`;
}

function measure({ concepts, scores }: Verdict): Metric[] {
  return [
    { name: 'Flagged concepts', value: concepts.length, better: 'lower' },
    ...scores.map((value, at) => ({
      ...{ name: `Concept ${at + 1}`, value },
      better: 'lower' as const,
    })),
  ];
}
