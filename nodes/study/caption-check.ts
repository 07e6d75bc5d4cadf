import * as z from 'zod';
import { defineNode } from '#nodes/contract/define-node.ts';
import type { Metric } from '#nodes/contract/ports.ts';
import { measureSlots } from '#nodes/scenes/measure-slots.ts';
import { parseCaption } from '#nodes/scenes/parse-caption.ts';
import { measureWordOverlap } from './word-overlap.ts';

/** The share of the small world's slots that are right; nothing for other pictures' captions. */
function checkSlots(caption: string, gold: string): Metric[] {
  const wanted = parseCaption(gold);
  if (!wanted) return [];
  const said = parseCaption(caption);
  return [{ name: 'Slot F1', value: said ? measureSlots(said, wanted) : 0, better: 'higher' }];
}

/** Measures how much of a known caption another one says. */
export const captionCheck = defineNode({
  type: 'caption-check',
  version: 1,
  title: 'Caption check',
  summary: 'Measures how much of a known caption the written one says.',
  inputs: {
    caption: { type: 'text', label: 'Caption' },
    gold: { type: 'text', label: 'Known caption' },
  },
  params: z.object({}),
  outputs: { metrics: { type: 'metrics', label: 'Figures' } },
  tools: [],
  async execute({ inputs: { caption, gold } }) {
    const { precision, recall, f1 } = measureWordOverlap(caption, gold);
    const metrics: Metric[] = [
      { name: 'Word F1', value: f1, better: 'higher' },
      { name: 'Word precision', value: precision, better: 'higher' },
      { name: 'Word recall', value: recall, better: 'higher' },
      { name: 'Equal', value: caption.trim() === gold.trim() ? 1 : 0, better: 'higher' },
      ...checkSlots(caption, gold),
    ];
    return { metrics };
  },
});
