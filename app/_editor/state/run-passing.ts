import type { NodeRun } from './node-run.ts';
import type { PassingMessage, ShownRun } from './run-shown.ts';

/** What passes is told of running nodes only: what comes late, or of another attempt, counts for nothing. */
export function applyPassing(run: ShownRun, message: PassingMessage, now: number): ShownRun {
  const node = run.nodes[message.node];
  if (node?.state !== 'running') return run;
  return { ...run, nodes: { ...run.nodes, [message.node]: passOn(node, message, now) } };
}

function passOn(node: NodeRun, message: PassingMessage, now: number): NodeRun {
  switch (message.type) {
    case 'progress': {
      const { check: _, ...begun } = node;
      return { ...begun, ...countStep(node, message, now) };
    }
    case 'check': {
      const { bytes, totalBytes } = message;
      const { check: _, ...rest } = node;
      // Once whole it says nothing of what comes next.
      return bytes < totalBytes ? { ...rest, check: { bytes, totalBytes } } : rest;
    }
    case 'text': {
      const { text, attempt } = message;
      return { ...node, text, ...(attempt === undefined ? {} : { attempt }) };
    }
    case 'preview': {
      const { mediaType, base64 } = message.picture;
      return { ...node, preview: `data:${mediaType};base64,${base64}` };
    }
  }
}

type Count = { readonly step: number; readonly total: number };

/** Steps that go back, or another total, are a new beginning: the rate is counted from there. */
function countStep(node: NodeRun, { step, total }: Count, now: number): Partial<NodeRun> {
  const { countedFrom, step: before = 0 } = node;
  if (!countedFrom || node.total !== total || step < before) {
    return { step, total, countedFrom: { step, at: now } };
  }
  const seconds = (now - countedFrom.at) / 1000;
  const done = step - countedFrom.step;
  return { step, total, ...(seconds > 0 && done > 0 ? { rate: done / seconds } : {}) };
}
