import fc from 'fast-check';
import { copyNodes } from '#app/_editor/document/clipboard/copy-nodes.ts';
import { pasteNodes } from '#app/_editor/document/clipboard/paste-nodes.ts';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import { addGroup } from '#app/_editor/document/edits/add-group.ts';
import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { addNote } from '#app/_editor/document/edits/add-note.ts';
import { addReroute } from '#app/_editor/document/edits/add-reroute.ts';
import { addToGroup } from '#app/_editor/document/edits/add-to-group.ts';
import { alignNodes } from '#app/_editor/document/edits/align-nodes.ts';
import { changeNote } from '#app/_editor/document/edits/change-note.ts';
import { changeOverride } from '#app/_editor/document/edits/change-override.ts';
import { connect } from '#app/_editor/document/edits/connect.ts';
import { disconnect } from '#app/_editor/document/edits/disconnect.ts';
import { distributeNodes } from '#app/_editor/document/edits/distribute-nodes.ts';
import { duplicateNodes } from '#app/_editor/document/edits/duplicate-nodes.ts';
import { moveFormParam } from '#app/_editor/document/edits/move-form-param.ts';
import { moveNodes } from '#app/_editor/document/edits/move-nodes.ts';
import { moveNodesBy } from '#app/_editor/document/edits/move-nodes-by.ts';
import { moveReroute } from '#app/_editor/document/edits/move-reroute.ts';
import { promoteOverride } from '#app/_editor/document/edits/promote-override.ts';
import { removeNodes } from '#app/_editor/document/edits/remove-nodes.ts';
import { removeNote } from '#app/_editor/document/edits/remove-note.ts';
import { removeOverride } from '#app/_editor/document/edits/remove-override.ts';
import { removeReroute } from '#app/_editor/document/edits/remove-reroute.ts';
import { renameGroup } from '#app/_editor/document/edits/rename-group.ts';
import { resetParam } from '#app/_editor/document/edits/reset-param.ts';
import { setDisabled } from '#app/_editor/document/edits/set-disabled.ts';
import { setName } from '#app/_editor/document/edits/set-name.ts';
import { setNodeNote } from '#app/_editor/document/edits/set-node-note.ts';
import { setOverride } from '#app/_editor/document/edits/set-override.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { setPinned } from '#app/_editor/document/edits/set-pinned.ts';
import { setSummary } from '#app/_editor/document/edits/set-summary.ts';
import { setTags } from '#app/_editor/document/edits/set-tags.ts';
import { setTitle } from '#app/_editor/document/edits/set-title.ts';
import { spliceNode } from '#app/_editor/document/edits/splice-node.ts';
import { tintGroup } from '#app/_editor/document/edits/tint-group.ts';
import { toggleFormParam } from '#app/_editor/document/edits/toggle-form-param.ts';
import { ungroup } from '#app/_editor/document/edits/ungroup.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { type Endpoint, type Graph, tints, type Workflow } from '#nodes/contract/graph.ts';
import type { Port } from '#nodes/contract/ports.ts';
import { resizeImage } from '#nodes/image/resize-image.ts';

/** What an edit draws its choices from. */
type Dice = {
  /** One of a list, or something that is not in it. */
  of<T>(list: readonly T[], otherwise: T): T;
  some(list: readonly string[]): string[];
  readonly text: string;
  readonly point: { readonly x: number; readonly y: number };
  readonly number: number;
};

type GraphEdit = (graph: Graph, dice: Dice) => Graph;
type Edit = (workflow: Workflow, dice: Dice) => Workflow;

const sizes = new Map([['edit', { width: 300, height: 500 }]]);
const definitions = [...catalogue.values()];
const nodeOf = (graph: Graph, dice: Dice) =>
  dice.of(
    graph.nodes.map(({ id }) => id),
    'nobody',
  );
const nodesOf = (graph: Graph, dice: Dice) => dice.some(graph.nodes.map(({ id }) => id));
const edgeOf = (graph: Graph, dice: Dice) => dice.of(graph.edges.map(edgeId), 'a.b>c.d');
const groupOf = (graph: Graph, dice: Dice) =>
  dice.of(
    (graph.groups ?? []).map(({ id }) => id),
    'x',
  );
const noteOf = (graph: Graph, dice: Dice) =>
  dice.of(
    (graph.notes ?? []).map(({ id }) => id),
    'x',
  );
const params = ['steps', 'text', 'seed', '__proto__', 'constructor'];
const portsOf = (graph: Graph, id: string, side: 'inputs' | 'outputs') =>
  Object.keys(catalogue.get(graph.nodes.find((one) => one.id === id)?.type ?? '')?.[side] ?? {});
const endOf = (graph: Graph, dice: Dice, side: 'inputs' | 'outputs') => {
  const node = nodeOf(graph, dice);
  return { node, port: dice.of(portsOf(graph, node, side), 'nothing') };
};
const json = ({ text, number, point }: Dice) => [text, number, { point: { ...point } }];

/** The outputs whose type an input takes. */
const outputsLike = (graph: Graph, to: Endpoint): Endpoint[] => {
  const typeOf = (id: string) =>
    catalogue.get(graph.nodes.find((one) => one.id === id)?.type ?? '');
  const wanted = typeOf(to.node)?.inputs[to.port]?.type;
  return graph.nodes.flatMap(({ id, type }) =>
    Object.entries<Port>(catalogue.get(type)?.outputs ?? {}).flatMap(([port, output]) =>
      output.type === wanted ? [{ node: id, port }] : [],
    ),
  );
};
const bentOf = (graph: Graph, dice: Dice) =>
  dice.of(graph.edges.filter(({ via }) => via).map(edgeId), 'a.b>c.d');

const graphEdits: Readonly<Record<string, GraphEdit>> = {
  addNode: (graph, dice) =>
    addNode(graph, dice.of(definitions, resizeImage), { at: dice.point }).graph,
  connect: (graph, dice) => {
    const to = endOf(graph, dice, 'inputs');
    const from = dice.of(outputsLike(graph, to), endOf(graph, dice, 'outputs'));
    return connect(graph, catalogue, { from, to });
  },
  disconnect: (graph, dice) => disconnect(graph, [edgeOf(graph, dice)]),
  spliceNode: (graph, dice) => {
    const edge = edgeOf(graph, dice);
    const added = addNode(graph, dice.of(definitions, resizeImage), { at: dice.point });
    const node = dice.of([added.id], nodeOf(graph, dice));
    return spliceNode(added.graph, catalogue, { node, edge }).graph ?? graph;
  },
  moveNodes: (graph, dice) => moveNodes(graph, new Map([[nodeOf(graph, dice), dice.point]])),
  moveNodesBy: (graph, dice) => moveNodesBy(graph, nodesOf(graph, dice), dice.point),
  setParam: (graph, dice) =>
    setParam(graph, { node: nodeOf(graph, dice), param: dice.of(params, 'x'), value: json(dice) }),
  resetParam: (graph, dice) =>
    resetParam(
      graph,
      dice.of(
        graph.nodes.flatMap(({ id, params: set }) =>
          Object.keys(set).map((param) => ({ node: id, param })),
        ),
        { node: 'nobody', param: 'x' },
      ),
    ),
  setTitle: (graph, dice) => setTitle(graph, nodeOf(graph, dice), dice.text),
  setNodeNote: (graph, dice) => setNodeNote(graph, nodeOf(graph, dice), dice.text.repeat(300)),
  setDisabled: (graph, dice) => setDisabled(graph, nodesOf(graph, dice), dice.number % 2 === 0),
  setPinned: (graph, dice) => setPinned(graph, nodesOf(graph, dice), dice.number % 2 === 0),
  setOverride: (graph, dice) =>
    setOverride(graph, { ...endOf(graph, dice, 'outputs'), value: { json: json(dice) }, note: '' }),
  changeOverride: (graph, dice) =>
    changeOverride(
      graph,
      dice.of<Endpoint>(graph.overrides, { node: 'nobody', port: 'x' }),
      (one) => ({ ...one, note: dice.text, isDisabled: dice.number % 2 === 0 }),
    ),
  removeOverride: (graph, dice) =>
    removeOverride(graph, dice.of<Endpoint>(graph.overrides, { node: 'nobody', port: 'x' })),
  addGroup: (graph, dice) => addGroup(graph, { nodes: nodesOf(graph, dice), title: dice.text }),
  renameGroup: (graph, dice) => renameGroup(graph, groupOf(graph, dice), dice.text),
  tintGroup: (graph, dice) => tintGroup(graph, groupOf(graph, dice), dice.of(tints, 'blue')),
  ungroup: (graph, dice) => ungroup(graph, groupOf(graph, dice)),
  addToGroup: (graph, dice) => addToGroup(graph, groupOf(graph, dice), nodesOf(graph, dice)),
  leaveGroup: (graph, dice) => addToGroup(graph, null, nodesOf(graph, dice)),
  addNote: (graph, dice) => addNote(graph, { position: dice.point, text: dice.text }).graph,
  changeNote: (graph, dice) => changeNote(graph, noteOf(graph, dice), { text: dice.text }),
  removeNote: (graph, dice) => removeNote(graph, noteOf(graph, dice)),
  addReroute: (graph, dice) =>
    addReroute(graph, edgeOf(graph, dice), { point: dice.point, index: dice.number }),
  moveReroute: (graph, dice) =>
    moveReroute(graph, bentOf(graph, dice), { point: dice.point, index: dice.number % 2 }),
  removeReroute: (graph, dice) => removeReroute(graph, bentOf(graph, dice), dice.number % 2),
  duplicateNodes: (graph, dice) =>
    duplicateNodes(graph, nodesOf(graph, dice), {
      offset: dice.point,
      keepInputs: dice.number % 2 === 0,
    }).graph,
  alignNodes: (graph, dice) =>
    alignNodes(graph, nodesOf(graph, dice), {
      to: dice.of(['left', 'centre', 'right', 'top', 'middle', 'bottom'], 'left'),
      sizes,
    }),
  distributeNodes: (graph, dice) =>
    distributeNodes(graph, nodesOf(graph, dice), { axis: dice.of(['x', 'y'], 'x'), sizes }),
};

const workflowEdits: Readonly<Record<string, Edit>> = {
  removeNodes: (workflow, dice) =>
    removeNodes(workflow, catalogue, nodesOf(workflow.graph, dice).slice(0, 3)),
  promoteOverride: (workflow, dice) => {
    const output = endOf(workflow.graph, dice, 'outputs');
    const value = { json: dice.text };
    const graph = setOverride(workflow.graph, { ...output, value, note: dice.text });
    return (
      promoteOverride({ ...workflow, graph }, catalogue, { output, at: dice.point }).workflow ??
      workflow
    );
  },
  setName: (workflow, dice) => setName(workflow, dice.text),
  setSummary: (workflow, dice) => setSummary(workflow, dice.text.repeat(200)),
  setTags: (workflow, dice) => setTags(workflow, [...dice.text.split(' '), dice.text]),
  toggleFormParam: (workflow, dice) =>
    toggleFormParam(workflow, {
      node: nodeOf(workflow.graph, dice),
      param: dice.of(params, 'x'),
    }),
  moveFormParam: (workflow, dice) =>
    moveFormParam(workflow, { from: dice.number % 3, to: dice.number % 2 }),
  pasteNodes: (workflow, dice) => {
    const { graph } = pasteNodes(
      workflow.graph,
      copyNodes(workflow, nodesOf(workflow.graph, dice).slice(0, 3)),
      { catalogue, at: dice.point, reconnect: dice.number % 2 === 0 },
    );
    return graph === workflow.graph ? workflow : { ...workflow, graph };
  },
};

const edits: Readonly<Record<string, Edit>> = {
  ...workflowEdits,
  ...Object.fromEntries(
    Object.entries(graphEdits).map(([name, edit]) => [name, onGraph(edit)] as const),
  ),
};

function onGraph(edit: GraphEdit): Edit {
  return (workflow, dice) => {
    const graph = edit(workflow.graph, dice);
    return graph === workflow.graph ? workflow : { ...workflow, graph };
  };
}

/** One edit, whatever document it meets. */
export type RandomEdit = { readonly name: string; apply(workflow: Workflow): Workflow };

/** Any of all edits, on anything in the document or beside it. */
export const randomEdits: fc.Arbitrary<RandomEdit> = fc
  .record({
    name: fc.constantFrom(...Object.keys(edits)),
    picks: fc.array(fc.nat(1000), { minLength: 4, maxLength: 12 }),
    text: fc.string({ unit: 'grapheme', maxLength: 300 }),
    point: fc.record({ x: fc.integer({ min: -999, max: 999 }), y: fc.double({ noNaN: true }) }),
    number: fc.nat(9),
  })
  .map(({ name, picks, ...given }) => ({
    name,
    apply: (workflow) => {
      let at = 0;
      const next = () => picks[at++ % picks.length] ?? 0;
      const dice: Dice = {
        ...given,
        point: { x: given.point.x, y: Number.isFinite(given.point.y) ? given.point.y : 0 },
        of: (list, otherwise) =>
          list[next() % (list.length + (next() % 9 === 0 ? 1 : 0) || 1)] ?? otherwise,
        some: (list) => list.filter(() => next() % 3 === 0),
      };
      return edits[name]?.(workflow, dice) ?? workflow;
    },
    toString: () => name,
  }));

/** The names of all edits that are tried. */
export const editNames = Object.keys(edits);
