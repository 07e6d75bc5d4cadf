import { sameJson } from '#app/_editor/document/same-json.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import type { FieldSpec, ParamValue } from './field-spec.ts';

/** How a param of a node stands. */
export type ReadParam = {
  /** What counts now; undefined = has to be chosen. */
  readonly value: ParamValue | undefined;
  readonly isChanged: boolean;
};

/** The value of a param: the document's own, or the default. */
export function readParam({ params }: Pick<GraphNode, 'params'>, spec: FieldSpec): ReadParam {
  const own = Object.hasOwn(params, spec.name) ? params[spec.name] : undefined;
  if (own === undefined) return { value: spec.default, isChanged: false };
  return { value: own, isChanged: spec.default !== undefined && !sameJson(own, spec.default) };
}
