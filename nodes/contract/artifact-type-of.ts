import type { AnyNodeDefinition } from './define-node.ts';

/** The types of values that params may name by their hash. */
export type ArtifactType = 'image' | 'mask' | 'direction';

/** Of which type the stored value is that a param names; null for any other param. */
export function artifactTypeOf(definition: AnyNodeDefinition, param: string): ArtifactType | null {
  const { shape } = definition.params;
  const type: unknown = Object.hasOwn(shape, param) ? shape[param]?.meta()?.artifact : undefined;
  return type === 'image' || type === 'mask' || type === 'direction' ? type : null;
}
