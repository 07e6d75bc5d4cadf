import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import type { ComparedRun } from './compared-run.ts';

/** What to call an output of a run: its label and its node. */
export function outputName(
  { document }: Pick<ComparedRun, 'document'>,
  { node: id, port }: { readonly node: string; readonly port: string },
): string {
  const node = document.graph.nodes.find((one) => one.id === id);
  const label = catalogue.get(node?.type ?? '')?.outputs[port]?.label ?? port;
  return `${label} of ${node ? titleOf(node, catalogue) : id}`;
}
