import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { connect } from '#app/_editor/document/edits/connect.ts';
import type { Check } from '#app/_editor/inspector/check/use-check-run.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { passDisabled } from '#nodes/contract/plan/pass-disabled.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import { clipSimilarity } from '#nodes/study/clip-similarity.ts';

/**
 * A document that also measures how well a node's caption fits its picture: all before comes from the
 * cache.
 */
export function fitDocument(workflow: Workflow, captioner: string, pack: string): Check {
  const { graph } = passDisabled(workflow.graph, catalogue);
  const added = addNode(graph, clipSimilarity, { at: { x: 0, y: 0 }, params: { pack } });
  const picture = sourceOf(graph, captioner, 'image');
  const sources = [
    { port: 'caption', from: { node: captioner, port: 'caption' } },
    ...(picture ? [{ port: 'image', from: picture }] : []),
  ];
  const connected = sources.reduce(
    (whole, { port, from }) => connect(whole, catalogue, { from, to: { node: added.id, port } }),
    added.graph,
  );
  return {
    document: { ...workflow, name: 'Caption check', graph: connected },
    targets: [added.id],
  };
}
