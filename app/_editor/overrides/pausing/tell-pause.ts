type PausedRun = {
  /** Ids of the nodes to pause after that have not been passed yet. */
  readonly breakpoints: readonly string[];
  readonly nodes: readonly {
    readonly node: string;
    readonly title: string;
    readonly state: string;
  }[];
};

const finished: readonly string[] = ['done', 'cached', 'overridden'];

/** After which nodes a run has paused, in words: "Paused after Write captions". */
export function tellPause({ breakpoints, nodes }: PausedRun): string {
  const titles = nodes
    .filter(({ node, state }) => breakpoints.includes(node) && finished.includes(state))
    .map(({ title }) => title);
  return titles.length === 0 ? 'Paused' : `Paused after ${titles.join(' and ')}`;
}
