import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { ShownValue } from '#app/_editor/state/view-store.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** All pictures and masks of a run, in the order of the document; each picture once. */
export function listPictures(
  graph: Graph,
  catalogue: Catalogue,
  nodes: Readonly<Record<string, NodeRun>>,
): ShownValue[] {
  const found = new Map<string, ShownValue>();
  for (const node of graph.nodes) {
    const definition = catalogue.get(node.type);
    for (const [port, { type, hash }] of Object.entries(nodes[node.id]?.outputs ?? {})) {
      if ((type !== 'image' && type !== 'mask') || found.has(hash)) continue;
      const label = (definition && findPort(definition, 'output', port)?.label) ?? port;
      found.set(hash, { type, hash, title: `${titleOf(node, catalogue)}, ${label}` });
    }
  }
  return [...found.values()];
}

/** The picture after or before the one that is shown, around the ends. */
export function stepThrough(
  pictures: readonly ShownValue[],
  shown: ShownValue,
  by: 1 | -1,
): ShownValue {
  const at = pictures.findIndex(({ hash }) => hash === shown.hash);
  if (at < 0) return pictures[0] ?? shown;
  return pictures[(at + by + pictures.length) % pictures.length] ?? shown;
}
