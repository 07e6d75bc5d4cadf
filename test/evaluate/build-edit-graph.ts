import { type Graph, graphSchema } from '#nodes/contract/graph.ts';
import type { EditMode } from '#nodes/contract/toolbox.ts';
import { captionScene } from '#nodes/scenes/caption-scene.ts';
import { findTrueEdit } from '#nodes/scenes/find-true-edit.ts';
import { instructEdit } from '#nodes/scenes/instruct-edit.ts';
import type { EvaluationCase } from './evaluation-case.ts';

export const captionSources = ['gold', 'own'] as const;
export type CaptionSource = (typeof captionSources)[number];
export const modes: readonly EditMode[] = ['guided', 'injected', 'plain'];

/** Which edits to make. */
export type Wanted = {
  readonly sources: readonly CaptionSource[];
  readonly modes: readonly EditMode[];
  /** null = the pack's own number. */
  readonly steps: number | null;
  /** Params of the edit nodes, where they differ from the pack's defaults. */
  readonly edit: { readonly guidance?: number; readonly attention?: number };
};

type Link = readonly [from: string, to: string];

/** The node whose image is the edit with these captions in this mode. */
export const editNodeOf = (source: CaptionSource, mode: EditMode) => `${source}-${mode}`;

type PlainNode = { readonly id: string; readonly type: string; readonly params?: object };

/** As in the default edit workflow. */
const defaultWriting = { count: 1, shotCount: 0, temperature: 0 };

/** Nodes that make captions before and after, from the scene (gold) or by the models (own). */
function captionNodes(
  source: CaptionSource,
  { scene, edit }: EvaluationCase,
  seed: number,
): readonly PlainNode[] {
  if (source === 'gold') {
    const after = findTrueEdit(scene, edit).caption;
    return [
      { id: 'gold-caption', type: 'text', params: { text: captionScene(scene) } },
      {
        id: 'gold-before',
        type: 'captions',
        params: { captions: [{ text: captionScene(scene) }] },
      },
      { id: 'gold-after', type: 'captions', params: { captions: [{ text: after }] } },
    ];
  }
  return [
    { id: 'instruction', type: 'text', params: { text: instructEdit(scene, edit) } },
    { id: 'own-caption', type: 'caption-image' },
    { id: 'own-captions', type: 'write-captions', params: { ...defaultWriting, seed } },
  ];
}

const captionPorts: Record<
  CaptionSource,
  { caption: string; before: string; after: string; links: readonly Link[] }
> = {
  gold: {
    caption: 'gold-caption.text',
    before: 'gold-before.captions',
    after: 'gold-after.captions',
    links: [],
  },
  own: {
    caption: 'own-caption.caption',
    before: 'own-captions.before',
    after: 'own-captions.after',
    links: [
      ['picture.image', 'own-caption.image'],
      ['own-caption.caption', 'own-captions.caption'],
      ['instruction.text', 'own-captions.instruction'],
    ],
  },
};

/** From captions to edited pictures, one for each mode. */
function editNodes(source: CaptionSource, { modes: wanted, steps, edit }: Wanted) {
  const { caption, before, after, links } = captionPorts[source];
  const id = (name: string) => `${source}-${name}`;
  const nodes = [
    { id: id('inversion'), type: 'invert-image', params: { steps } },
    { id: id('encode-before'), type: 'encode-captions' },
    { id: id('encode-after'), type: 'encode-captions' },
    { id: id('direction'), type: 'edit-direction' },
    ...wanted.map((mode) => ({
      id: editNodeOf(source, mode),
      type: 'edit-image',
      params: { mode, ...edit },
    })),
  ];
  const edges: Link[] = [
    ...links,
    ['picture.image', `${id('inversion')}.image`],
    [caption, `${id('inversion')}.caption`],
    [before, `${id('encode-before')}.captions`],
    [after, `${id('encode-after')}.captions`],
    [`${id('encode-before')}.embedding`, `${id('direction')}.before`],
    [`${id('encode-after')}.embedding`, `${id('direction')}.after`],
    ...wanted.flatMap((mode): Link[] => [
      [`${id('inversion')}.inversion`, `${editNodeOf(source, mode)}.inversion`],
      [`${id('direction')}.direction`, `${editNodeOf(source, mode)}.direction`],
    ]),
  ];
  return { nodes, edges };
}

/** One graph that edits a scene in every wanted way; what they share is computed once. */
export function buildEditGraph(given: EvaluationCase, wanted: Wanted): Graph {
  const parts = wanted.sources.map((source) => editNodes(source, wanted));
  return graphSchema.parse({
    nodes: [
      { id: 'picture', type: 'make-scene', params: { scene: given.scene } },
      ...wanted.sources.flatMap((source) => captionNodes(source, given, given.number)),
      ...parts.flatMap(({ nodes }) => nodes),
    ],
    edges: parts
      .flatMap(({ edges }) => edges)
      .map(([from, to]) => ({ from: readPort(from), to: readPort(to) })),
  });
}

function readPort(name: string) {
  const [node = '', port = ''] = name.split('.');
  return { node, port };
}
