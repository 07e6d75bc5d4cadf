import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findInput, type TensorSpec } from './find-ports.ts';

/** Inputs that some exporters add beside token ids, by the names that transformers gives them. */
export const tokenExtras = ['attention_mask', 'position_ids', 'token_type_ids'] as const;
export type TokenExtra = (typeof tokenExtras)[number];

const isTokens = ({ type, dims }: TensorSpec) =>
  (type === 'int64' || type === 'int32') && dims.length === 2;

const isExtra = (name: string): name is TokenExtra => tokenExtras.some((extra) => extra === name);

/** The name of the input for token ids, [rows, length], and those that follow from how many there are. */
export function findTokenInputs(graph: PackGraph): {
  readonly ids: string;
  readonly extras: readonly TokenExtra[];
} {
  return {
    ids: findInput(graph, 'token ids', (input) => isTokens(input) && !isExtra(input.name)),
    extras: graph.inputs.map(({ name }) => name).filter(isExtra),
  };
}
