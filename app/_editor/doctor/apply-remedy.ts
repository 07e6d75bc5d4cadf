import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { connect } from '#app/_editor/document/edits/connect.ts';
import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { findInstructionPlace } from '#app/_editor/inspector/overview/find-places.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { Remedy } from '#nodes/doctor/finding.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';

/** What a remedy makes of a graph; the same graph where it changes nothing by itself, or its node is gone. */
export function applyRemedy(graph: Graph, remedy: Remedy): Graph {
  switch (remedy.kind) {
    case 'set-param':
      return setParam(graph, remedy);
    case 'set-instruction':
      return setInstruction(graph, remedy.text);
    case 'add-check':
      return addCheck(graph, remedy.node);
    case 'edit-captions':
      return graph;
  }
}

/** A person's own value of the text would hide the new words, so it goes. */
function setInstruction(graph: Graph, text: string): Graph {
  const place = findInstructionPlace(graph, catalogue);
  if (!place) return graph;
  const written = setParam(graph, { node: place.node, param: place.spec.name, value: text });
  return removeOverride(written, { node: place.node, port: 'text' });
}

/** Between the columns and rows of the canvas. */
const step = { x: 280, y: 440 };

/** Adds what measures an inversion below it: its reconstruction, the autoencoder alone, the check. */
function addCheck(graph: Graph, inversion: string): Graph {
  const node = graph.nodes.find(({ id }) => id === inversion);
  const picture = sourceOf(graph, inversion, 'image');
  if (!node || !picture) return graph;
  const at = (column: number, row: number) => ({
    x: node.position.x + column * step.x,
    y: node.position.y + (row + 2) * step.y,
  });
  const back = added(graph, 'reconstruct-image', at(1, 0));
  const trip = added(back.graph, 'vae-round-trip', at(1, 1));
  const check = added(trip.graph, 'inversion-check', at(2, 0));
  const pack = node.params['pack'];
  const packed =
    pack === undefined
      ? check.graph
      : setParam(check.graph, { node: trip.id, param: 'pack', value: pack });
  const from = { node: inversion, port: 'inversion' };
  return [
    { from, to: { node: back.id, port: 'inversion' } },
    { from: picture, to: { node: trip.id, port: 'image' } },
    { from: picture, to: { node: check.id, port: 'image' } },
    { from: { node: back.id, port: 'image' }, to: { node: check.id, port: 'reconstruction' } },
    { from: { node: trip.id, port: 'image' }, to: { node: check.id, port: 'ceiling' } },
    { from, to: { node: check.id, port: 'inversion' } },
  ].reduce((grown, edge) => connect(grown, catalogue, edge), packed);
}

function added(graph: Graph, type: string, at: { readonly x: number; readonly y: number }) {
  const definition = catalogue.get(type);
  if (!definition) throw new Error(`There is no node type ${type}.`);
  return addNode(graph, definition, { at });
}
