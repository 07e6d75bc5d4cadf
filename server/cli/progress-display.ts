import type { RunUpdate } from '#server/runs/open-runner.ts';
import { tellBytes } from './tell-bytes.ts';
import type { Terminal } from './terminal.ts';

/** Shows how a run goes. */
export type ProgressDisplay = { show(update: RunUpdate): void; close(): void };

/** Shows nothing: for callers that want one object and nothing else. */
export const silentDisplay: ProgressDisplay = { show: () => {}, close: () => {} };

/** A bar on a terminal, plain lines anywhere else. */
export function createProgressDisplay(terminal: Terminal): ProgressDisplay {
  const { columns } = terminal;
  return columns === null ? createLines(terminal) : createBar(terminal, columns);
}

function createLines(terminal: Terminal): ProgressDisplay {
  const titles = new Map<string, string>();
  return {
    show(update) {
      if (update.type === 'run-start') {
        for (const { id, title } of update.nodes) titles.set(id, title);
      }
      const line = describe(update, titles);
      if (line !== null) terminal.tell(`${line}\n`);
    },
    close() {},
  };
}

function describe(update: RunUpdate, titles: ReadonlyMap<string, string>): string | null {
  switch (update.type) {
    case 'notice':
      return note(update.sentence);
    case 'node-overridden':
      return `${titles.get(update.node)}: your own`;
    case 'node-end':
      return `${titles.get(update.node)}: ${update.cached ? 'kept' : `${update.seconds.toFixed(1)} s`}`;
    default:
      return null;
  }
}

function note(sentence: string): string {
  return `Note: ${sentence}`;
}

type BarState = {
  readonly titles: ReadonlyMap<string, string>;
  readonly done: number;
  readonly node: string;
  /** How far the node is, 0..1, and in words. */
  readonly part: number;
  readonly detail: string;
};

const cells = 24;
const clearLine = '\r\u001b[K';

function createBar(terminal: Terminal, columns: number): ProgressDisplay {
  let state: BarState = { titles: new Map(), done: 0, node: '', part: 0, detail: '' };
  return {
    show(update) {
      if (update.type === 'notice') terminal.tell(`${clearLine}${note(update.sentence)}\n`);
      state = advance(state, update);
      terminal.tell(`\r${draw(state).slice(0, columns - 1)}\u001b[K`);
    },
    close: () => terminal.tell(clearLine),
  };
}

function advance(state: BarState, update: RunUpdate): BarState {
  switch (update.type) {
    case 'run-start':
      return { ...state, titles: new Map(update.nodes.map(({ id, title }) => [id, title])) };
    case 'node-start':
      return { ...state, node: update.node, part: 0, detail: '' };
    case 'progress': {
      const { step, total } = update;
      return { ...state, part: total > 0 ? step / total : 0, detail: `${step}/${total}` };
    }
    case 'check': {
      const { bytes, totalBytes } = update;
      // The node has not begun: the bar stays where it is.
      const checked = `${tellBytes(bytes)} of ${tellBytes(totalBytes)}`;
      return { ...state, detail: bytes < totalBytes ? `checking the pack, ${checked}` : '' };
    }
    case 'node-end':
    case 'node-overridden':
      return { ...state, done: state.done + 1, part: 0, detail: '' };
    case 'notice':
    case 'text':
    case 'preview':
      return state;
  }
}

function draw({ titles, done, node, part, detail }: BarState): string {
  const total = titles.size;
  const filled = total > 0 ? Math.min(cells, Math.round((cells * (done + part)) / total)) : 0;
  const bar = `${'█'.repeat(filled)}${'░'.repeat(cells - filled)}`;
  return `${bar} ${done}/${total} ${titles.get(node) ?? ''} ${detail}`;
}
