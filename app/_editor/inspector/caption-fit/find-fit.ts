import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import { clipSimilarity } from '#nodes/study/clip-similarity.ts';

/** A caption, its picture, and how well they fit: hashes; undefined = not there. */
export type Fit = {
  readonly picture: string | undefined;
  readonly caption: string | undefined;
  /** Figures, and the pack that measured them. */
  readonly measured: { readonly figures: string; readonly pack: string } | undefined;
};

type Given = { readonly outputs: ValueReferences; readonly isFromEarlierRun?: boolean };

/**
 * Finds what a run has measured of the caption that a node gives of its picture. Values of an earlier
 * run, which may be of another picture, do not count.
 */
export function findFit(document: Graph, nodes: Readonly<Record<string, Given>>, id: string): Fit {
  const { graph } = passDisabled(document, catalogue);
  const hashOf = (output: Endpoint | undefined) => {
    const node = output && nodes[output.node];
    return node?.isFromEarlierRun ? undefined : node?.outputs[output?.port ?? '']?.hash;
  };
  const picture = sourceOf(graph, id, 'image');
  const measured = graph.nodes
    .filter(({ type }) => type === clipSimilarity.type)
    .filter((node) => {
      const caption = sourceOf(graph, node.id, 'caption');
      const image = sourceOf(graph, node.id, 'image');
      const isOfNode = caption?.node === id && caption.port === 'caption';
      return isOfNode && image?.node === picture?.node && image?.port === picture?.port;
    })
    .flatMap((node) => {
      const figures = hashOf({ node: node.id, port: 'metrics' });
      const { pack } = clipSimilarity.params.parse(node.params);
      return figures === undefined ? [] : [{ figures, pack }];
    });
  return {
    picture: hashOf(picture),
    caption: hashOf({ node: id, port: 'caption' }),
    measured: measured[0],
  };
}
