import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';

type ParamMeta = {
  readonly title?: unknown;
  readonly widget?: unknown;
  readonly artifact?: unknown;
};

/** What a node type says of a param beside its values; nothing where either is unknown. */
export function describeParam(definition: AnyNodeDefinition | undefined, param: string): ParamMeta {
  const shape: Record<string, { meta?(): ParamMeta | undefined }> = definition?.params.shape ?? {};
  return (Object.hasOwn(shape, param) ? shape[param]?.meta?.() : undefined) ?? {};
}
