/** One system call of a traced program: what it was, and between which lines it happened. */
export type TracedCall = {
  readonly text: string;
  readonly began: number;
  readonly ended: number;
  readonly isGood: boolean;
};

/** Reads what `strace -f` has written, joining calls that others interrupted. */
export function readTrace(trace: string): readonly TracedCall[] {
  const open = new Map<string, { readonly text: string; readonly began: number }>();
  const calls: TracedCall[] = [];
  for (const [line, whole] of trace.split('\n').entries()) {
    const [, process = '', text = ''] = /^(\d+) +(.*)$/.exec(whole) ?? [];
    const half = open.get(process);
    if (text.endsWith('<unfinished ...>')) open.set(process, { text, began: line });
    else if (!text.startsWith('<... '))
      calls.push({ text, began: line, ended: line, isGood: isGood(text) });
    else if (half) {
      open.delete(process);
      calls.push({ ...half, ended: line, isGood: isGood(text) });
    }
  }
  return calls.toSorted((a, b) => a.began - b.began);
}

function isGood(text: string): boolean {
  return / = \d+$/.test(text);
}
