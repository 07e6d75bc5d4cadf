/** Says that the graph has no such node. */
export function describeMissingNode(id: string): string {
  return `There is no node '${id}' in this workflow.`;
}

/** Says that nobody here knows a node's type. */
export function describeUnknownType(type: string): string {
  return `This Tack does not know nodes of type '${type}'.`;
}
