const finished: readonly string[] = ['done', 'cached', 'overridden'];

/** How many of a run's nodes have been done with. */
export function countNodes(nodes: readonly { readonly state: string }[]) {
  return {
    finished: nodes.filter(({ state }) => finished.includes(state)).length,
    total: nodes.length,
  };
}
