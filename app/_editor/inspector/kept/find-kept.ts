import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';

/** Hashes of what shows how much of a picture survives its inversion; undefined = not computed. */
export type Kept = {
  readonly picture: string | undefined;
  readonly inversion: string | undefined;
  /** What the autoencoder alone makes of the picture. */
  readonly autoencoder: string | undefined;
  /** What sampling the inversion gives back, unedited. */
  readonly reconstruction: string | undefined;
};

type Given = {
  readonly outputs: ValueReferences;
  readonly traces: Readonly<Record<string, string>>;
  readonly isFromEarlierRun?: boolean;
};

/** The outputs that hold what an inversion gives back unedited. */
const reconstructions: Readonly<Record<string, string>> = {
  'reconstruct-image': 'image',
  'edit-image': 'reference',
};

/**
 * Finds what a run has computed anyway: an edit samples the reconstruction beside itself, and an
 * inversion sends the picture through the autoencoder where its pack says what is usual. Values of an
 * earlier run, which may be of another picture, do not count.
 */
export function findKept(
  document: Graph,
  nodes: Readonly<Record<string, Given>>,
  id: string,
): Kept {
  const { graph } = passDisabled(document, catalogue);
  const typeOf = (node: string) => graph.nodes.find((one) => one.id === node)?.type ?? '';
  const given = (node: string) => (nodes[node]?.isFromEarlierRun ? undefined : nodes[node]);
  const hashOf = (output: Endpoint | undefined) =>
    output && given(output.node)?.outputs[output.port]?.hash;
  const source = sourceOf(graph, id, 'image');
  const backs = graph.edges
    .filter(({ from, to }) => from.node === id && to.port === 'inversion')
    .flatMap(({ to: { node } }) => {
      const port = reconstructions[typeOf(node)];
      return port === undefined ? [] : [{ node, port }];
    });
  const trips = findTrips(graph, id, source);
  const first = (outputs: readonly Endpoint[]) =>
    outputs
      .filter((output) => !isOwn(graph, output))
      .map(hashOf)
      .find((hash) => hash !== undefined);
  return {
    picture: hashOf(source),
    inversion: hashOf({ node: id, port: 'inversion' }),
    autoencoder: given(id)?.traces['autoencoder'] ?? first(trips),
    reconstruction: first(backs),
  };
}

/** Nodes that send the same picture through the same pack's autoencoder. */
function findTrips(graph: Graph, id: string, source: Endpoint | undefined): Endpoint[] {
  const packOf = (node: string) =>
    graph.nodes.find((one) => one.id === node)?.params['pack'] ?? embeddedPack;
  return graph.nodes
    .filter(({ id: trip, type }) => {
      if (type !== 'vae-round-trip' || packOf(trip) !== packOf(id)) return false;
      const from = sourceOf(graph, trip, 'image');
      return from !== undefined && from.node === source?.node && from.port === source.port;
    })
    .map(({ id: node }) => ({ node, port: 'image' }));
}

/** Whether a person's value stands in place of an output. */
function isOwn({ overrides }: Graph, { node, port }: Endpoint): boolean {
  return overrides.some((one) => one.node === node && one.port === port && isInForce(one));
}
