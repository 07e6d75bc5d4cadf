import type { NodeContext } from './define-node.ts';
import type { Work } from './work.ts';

/** What a node hands to a tool, so that the tool can be cancelled, say how far it is and show what it has. */
export function workOf({
  signal,
  report,
  show,
}: Pick<NodeContext, 'signal' | 'report' | 'show'>): Work {
  return {
    signal,
    onStep: (step, total) => report({ step, total }),
    onText: (text, attempt) => show({ type: 'text', text, attempt }),
    onPreview: (preview) => show({ type: 'preview', ...preview }),
    onCheck: (bytes, totalBytes) => show({ type: 'check', bytes, totalBytes }),
  };
}
