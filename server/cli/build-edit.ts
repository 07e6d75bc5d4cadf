import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { requireText } from '#nodes/language/require-text.ts';
import { textLimits } from '#nodes/language/text-limits.ts';
import { readWorkflow } from '#server/runs/read-workflow.ts';
import { importPicture } from '#server/store/import-picture.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { withOverride, withParam } from './change-graph.ts';
import type { EditOptions } from './edit-options.ts';
import { readOverride } from './read-override.ts';
import { findNode, readSetting } from './read-setting.ts';

const defaultEdit = fileURLToPath(
  new URL('../../public/workflows/default-edit.json', import.meta.url),
);

/** Which settings of the default edit an option of `tack edit` sets, as node.param. */
const settings = {
  pack: ['fit', 'inversion', 'encode-before', 'encode-after'].map(
    (node) => [node, 'pack'] as const,
  ),
  captioner: [['caption', 'pack']],
  writer: [['captions', 'pack']],
  mode: [['edit', 'mode']],
  steps: [['inversion', 'steps']],
  guidance: [['edit', 'guidance']],
  attention: [['edit', 'attention']],
  captions: [['captions', 'count']],
  shots: [['captions', 'shotCount']],
  seed: [
    ['captions', 'seed'],
    ['inversion', 'seed'],
  ],
} as const satisfies Partial<
  Record<keyof EditOptions, readonly (readonly [node: string, param: string])[]>
>;

type Build = {
  readonly picture: string;
  readonly instruction: string;
  readonly options: EditOptions;
  readonly folder: string;
  readonly values: ValueStore;
};

/** The default edit workflow as a person's words on the command line change it. */
export async function buildEdit(
  build: Build,
): Promise<{ readonly graph: Graph; readonly notices: readonly string[] }> {
  const { options, folder, values } = build;
  const instruction = requireText(build.instruction, textLimits.instruction);
  let { graph } = await readWorkflow(defaultEdit);
  graph = applySettings(graph, options);
  graph = withParam(graph, 'instruction', 'text', instruction);
  const picture = await importPicture(resolve(folder, build.picture), 'image', values);
  graph = withParam(graph, 'picture', 'picture', picture.hash);
  graph = await applyOverrides(graph, build);
  if (options.mask === undefined) return { graph, notices: picture.notices };
  const mask = await importPicture(resolve(folder, options.mask), 'mask', values);
  return {
    graph: addMask(graph, mask.hash, options.pack),
    notices: [...picture.notices, ...mask.notices],
  };
}

function applySettings(graph: Graph, options: EditOptions): Graph {
  const { writer = embeddedPack } = options;
  let changed = writer === embeddedPack ? graph : forLargerWriter(graph);
  for (const [option, places] of Object.entries(settings)) {
    const text = options[option as keyof typeof settings];
    if (text === undefined) continue;
    for (const [node, param] of places) {
      const { definition } = findNode(graph, catalogue, node);
      const value = readSetting(definition, { param, text, label: `--${option}` });
      changed = withParam(changed, node, param, value);
    }
  }
  return changed;
}

/** The default edit asks for captions as the embedded pack's small language model does best; larger ones profit from examples. */
function forLargerWriter(graph: Graph): Graph {
  const params = { shotSet: 'photographs', count: 3, shotCount: 3, temperature: 0.7 };
  return Object.entries(params).reduce(
    (changed, [param, value]) => withParam(changed, 'captions', param, value),
    graph,
  );
}

async function applyOverrides(graph: Graph, { options, folder, values }: Build): Promise<Graph> {
  let changed = graph;
  if (options.caption !== undefined) {
    const text = requireText(options.caption, textLimits.caption);
    changed = withOverride(changed, { node: 'caption', port: 'caption' }, { json: text });
  }
  for (const side of ['before', 'after'] as const) {
    const file = options[side];
    if (file === undefined) continue;
    const override = await readOverride(
      { file: resolve(folder, file), type: 'captions', pack: '' },
      values,
    );
    if ('json' in override && Array.isArray(override.json) && override.json.length === 0) {
      throw new AppError('text/empty', `${file} holds no captions.`);
    }
    changed = withOverride(changed, { node: 'captions', port: side }, override);
  }
  return changed;
}

function addMask(graph: Graph, mask: string, pack: string = embeddedPack): Graph {
  const position = { x: 0, y: 0 };
  const nodes = [
    { id: 'mask', type: 'load-mask', version: 1, params: { mask }, position },
    { id: 'mask-fit', type: 'resize-mask', version: 1, params: { pack }, position },
  ];
  const edges = [
    { from: { node: 'mask', port: 'mask' }, to: { node: 'mask-fit', port: 'mask' } },
    { from: { node: 'mask-fit', port: 'mask' }, to: { node: 'edit', port: 'mask' } },
  ];
  return { ...graph, nodes: [...graph.nodes, ...nodes], edges: [...graph.edges, ...edges] };
}
