import type { TensorTrace } from '#nodes/contract/tensor-trace.ts';
import type { AttentionMaps, EditMode } from '#nodes/contract/toolbox.ts';
import { keepEvenly } from './keep-evenly.ts';

/**
 * Packs attention maps up: `maps` [steps, 2 (reference, edit), pixels, tokens] in half precision.
 * Of a long walk evenly spaced steps are kept; its words say which, counted from 1, and of how many.
 */
export function attentionTrace({ tokens, steps }: AttentionMaps, mode: EditMode): TensorTrace {
  const kept = keepEvenly(steps.length);
  const maps = kept.flatMap((at) => steps[at] ?? []);
  const dims = maps[0]?.dims ?? [];
  const length = maps[0]?.data.length ?? 0;
  const data = new Float16Array(maps.length * length);
  for (const [place, map] of maps.entries()) data.set(map.data, place * length);
  return {
    type: 'tensors',
    tensors: { maps: { dims: [maps.length, ...dims], data } },
    words: {
      ...{ type: 'attention', mode, tokens: JSON.stringify(tokens) },
      steps: JSON.stringify(kept.map((at) => at + 1)),
      total: String(steps.length),
    },
  };
}
