import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { connect } from '#app/_editor/document/edits/connect.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import { reconstructImage } from '#nodes/editing/reconstruct-image.ts';
import { vaeRoundTrip } from '#nodes/editing/vae-round-trip.ts';
import type { Kept } from './find-kept.ts';

const nowhere = { x: 0, y: 0 };

/**
 * A document that also computes what is not known of an inversion yet, and the nodes to run for it:
 * all before them comes from the cache.
 */
export function checkDocument(
  workflow: Workflow,
  inversion: string,
  kept: Pick<Kept, 'autoencoder' | 'reconstruction'>,
): { readonly document: Workflow; readonly targets: string[] } {
  const targets = [inversion];
  let { graph } = workflow;
  if (kept.reconstruction === undefined) {
    const back = addNode(graph, reconstructImage, { at: nowhere });
    targets.push(back.id);
    graph = connect(back.graph, catalogue, {
      from: { node: inversion, port: 'inversion' },
      to: { node: back.id, port: 'inversion' },
    });
  }
  const picture = sourceOf(graph, inversion, 'image');
  if (kept.autoencoder === undefined && picture) {
    const pack = graph.nodes.find(({ id }) => id === inversion)?.params['pack'];
    const params = pack === undefined ? {} : { pack };
    const trip = addNode(graph, vaeRoundTrip, { at: nowhere, params });
    targets.push(trip.id);
    graph = connect(trip.graph, catalogue, {
      from: picture,
      to: { node: trip.id, port: 'image' },
    });
  }
  return { document: { ...workflow, name: 'Inversion check', graph }, targets };
}
