import { titleParam } from '#app/_editor/document/title-param.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';

/** The two params of a type that matter most to a result. */
export const mattering: Readonly<Record<string, readonly string[]>> = {
  'resize-image': ['width', 'height'],
  'caption-image': ['beams', 'pack'],
  'write-captions': ['count', 'temperature'],
  'encode-captions': ['pack'],
  'invert-image': ['steps', 'iterations'],
  'edit-image': ['mode', 'strength'],
  'vae-round-trip': ['pack'],
  'mask-from-colour': ['colour', 'tolerance'],
  'mask-from-difference': ['threshold'],
  'feather-mask': ['radius'],
};

export type KeyParam = { readonly name: string; readonly title: string; readonly value: string };

/** At most two params to show on a card, with the values they have. Those that the pack settles are left out. */
export function keyParams(
  definition: AnyNodeDefinition | undefined,
  node: GraphNode,
): readonly KeyParam[] {
  const names = mattering[node.type] ?? [];
  if (!definition || names.length === 0) return [];
  const parsed = definition.params.safeParse(node.params);
  const params: Readonly<Record<string, unknown>> = parsed.success ? parsed.data : node.params;
  return names.flatMap((name) => {
    const value = params[name];
    const isShown = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
    return isShown ? [{ name, title: titleParam(definition, name), value: String(value) }] : [];
  });
}
