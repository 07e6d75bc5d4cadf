import type { GraphNode } from '#nodes/contract/graph.ts';
import type { Image } from '#nodes/contract/ports.ts';
import type { InversionEvidence } from '#nodes/doctor/detectors/not-reconstructible.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import { type RunFacts, readValue } from '#nodes/doctor/run-facts.ts';
import { measureNoise } from '#nodes/study/noise-statistics.ts';
import { measurePsnr } from '#nodes/study/psnr.ts';

/** The outputs that hold what an inversion's noise gives back unedited. */
const reconstructions = new Map([
  ['reconstruct-image', 'image'],
  ['edit-image', 'reference'],
]);

/** What a run says of an inversion; null where it has none. */
export function readInversion(facts: RunFacts, node: GraphNode): InversionEvidence | null {
  const inversion = readValue(facts, { node: node.id, port: 'inversion' }, 'inversion');
  if (!inversion) return null;
  const picture = readValue(facts, sourceOf(facts.graph, node.id, 'image'), 'image');
  const back = picture && findReconstruction(facts, node);
  const { steps, schedule, pack } = inversion;
  return {
    ...{ node: node.id, steps, schedule },
    iterations: Number(node.params['iterations'] ?? 0),
    reconstruction: back && isAlike(back, picture) ? measurePsnr(back, picture) : null,
    ceiling: picture ? findCeiling(facts, node, picture) : null,
    noise: measureNoise(inversion.noise),
    usualCeiling: facts.packs.get(pack)?.usualPsnr ?? null,
    usualSteps: facts.packs.get(pack)?.steps ?? steps,
    captionNode: sourceOf(facts.graph, node.id, 'caption')?.node ?? null,
  };
}

const isAlike = (first: Image, second: Image) =>
  first.width === second.width && first.height === second.height;

function findReconstruction(facts: RunFacts, { id }: GraphNode): Image | undefined {
  for (const { from, to } of facts.graph.edges) {
    if (from.node !== id || to.port !== 'inversion') continue;
    const type = facts.graph.nodes.find((node) => node.id === to.node)?.type ?? '';
    const port = reconstructions.get(type);
    const image = port && readValue(facts, { node: to.node, port }, 'image');
    if (image) return image;
  }
  return undefined;
}

/** As the inversion recorded it, or by a node that sends the same picture through the autoencoder. */
function findCeiling(facts: RunFacts, { id }: GraphNode, picture: Image): number | null {
  const recorded = facts.nodes.get(id)?.traces['ceiling'];
  if (typeof recorded === 'number') return recorded;
  const { graph } = facts;
  const source = sourceOf(graph, id, 'image');
  const trip = graph.nodes.find((node) => {
    const from = node.type === 'vae-round-trip' ? sourceOf(graph, node.id, 'image') : undefined;
    return from?.node === source?.node && from?.port === source?.port && from !== undefined;
  });
  const back = trip && readValue(facts, { node: trip.id, port: 'image' }, 'image');
  return back && isAlike(back, picture) ? measurePsnr(back, picture) : null;
}
