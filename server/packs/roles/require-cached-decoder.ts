import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { isFloat, refuseOtherInputs, unsupportedGraph } from './find-ports.ts';

/** What transformers.js feeds a language model by these names, besides its cache. */
const fed = [
  'input_ids',
  'attention_mask',
  'position_ids',
  'use_cache_branch',
  'num_logits_to_keep',
];
const isCache = (name: string) => /^past_key_values\.\d+\./.test(name);

/**
 * Makes sure that a language model's graph can be run by transformers.js: it feeds by name, and goes on
 * from a cache of keys and values.
 *
 * @throws AppError pack/unsupported
 */
export function requireCachedDecoder(graph: PackGraph): void {
  const ids = graph.inputs.find(({ name }) => name === 'input_ids');
  if (ids?.type !== 'int64') throw unsupportedGraph(graph, 'it takes no "input_ids" of 64 bits');
  const cache = graph.inputs.map(({ name }) => name).filter(isCache);
  if (cache.length === 0) throw unsupportedGraph(graph, 'it keeps no cache of keys and values');
  refuseOtherInputs(graph, [...fed, ...cache]);
  const logits = graph.outputs.find(({ name }) => name === 'logits');
  if (logits && isFloat(logits) && logits.dims.length === 3) return;
  throw unsupportedGraph(graph, 'it gives no "logits"');
}
