import type { Graph, Workflow } from '#nodes/contract/graph.ts';
import { graphOf } from './tiny-nodes.ts';

/** A workflow file around a graph. */
export function workflowOf(graph: Graph, name = 'A workflow'): Workflow {
  return { format: 'tack-workflow', version: 1, name, summary: '', graph };
}

/** A workflow of one node that says a text. */
export function saying(text: string): Workflow {
  return workflowOf(graphOf({ nodes: { say: { type: 'text', params: { text } } } }), text);
}

const circle = { shape: 'circle', colour: 'red', size: 'large', fill: 'solid', x: 32, y: 34 };

/** Two captions compared: three nodes that take no time. `mine` can be overridden. */
export const comparing = (text: string) =>
  workflowOf(
    graphOf({
      nodes: {
        known: { type: 'text', params: { text: 'a red circle' } },
        mine: { type: 'text', params: { text } },
        check: { type: 'caption-check' },
      },
      edges: ['mine.text -> check.caption', 'known.text -> check.gold'],
    }),
    text,
  );

/** A scene is drawn and walked back to noise: seconds of a model's work, step by step. */
export const walkingBack = (seed: number, steps: number) =>
  workflowOf(
    graphOf({
      nodes: {
        scene: {
          type: 'make-scene',
          params: { scene: { background: 'snow', objects: [circle], seed } },
        },
        invert: { type: 'invert-image', params: { steps } },
      },
      edges: ['scene.image -> invert.image', 'scene.caption -> invert.caption'],
    }),
    `walking back ${seed}`,
  );

/** A scene is walked back to noise and edited in two steps, with the models of a pack. */
export const editing = (pack: string) => {
  const captions = (text: string) => ({
    type: 'captions',
    params: { captions: [{ text, enabled: true }] },
  });
  return graphOf({
    nodes: {
      scene: {
        type: 'make-scene',
        params: { scene: { background: 'snow', objects: [circle], seed: 1 } },
      },
      invert: { type: 'invert-image', params: { pack, steps: 2 } },
      before: captions('a red circle'),
      after: captions('a green circle'),
      first: { type: 'encode-captions', params: { pack } },
      second: { type: 'encode-captions', params: { pack } },
      direction: { type: 'edit-direction' },
      edit: { type: 'edit-image' },
    },
    edges: [
      ...['scene.image -> invert.image', 'scene.caption -> invert.caption'],
      ...['before.captions -> first.captions', 'after.captions -> second.captions'],
      ...['first.embedding -> direction.before', 'second.embedding -> direction.after'],
      ...['invert.inversion -> edit.inversion', 'direction.direction -> edit.direction'],
    ],
  });
};

/** Many nodes that take no time: two events for each. */
export const talkative = (words: readonly string[]) =>
  workflowOf(
    graphOf({
      nodes: Object.fromEntries(
        words.map((text, index) => [`say${index}`, { type: 'text', params: { text } }]),
      ),
    }),
    'talkative',
  );
