import { resolve } from 'node:path';
import { catalogue } from '#nodes/catalogue.ts';
import { artifactTypeOf } from '#nodes/contract/artifact-type-of.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { embeddedPack } from '#nodes/contract/pack-param.ts';
import { importArtifact } from '#server/store/import-artifact.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { withOverride, withParam } from './change-graph.ts';
import { readOverride } from './read-override.ts';
import { findNode, readSetting, splitAssignment } from './read-setting.ts';

type Places = { readonly folder: string; readonly values: ValueStore };

/**
 * The graph as `--set node.param=value` wants it. For a param that names a stored value, it is a file.
 *
 * @returns the graph, and what to tell the person about the file
 */
export async function applySetting(
  graph: Graph,
  assignment: string,
  { folder, values }: Places,
): Promise<{ readonly graph: Graph; readonly notices: readonly string[] }> {
  const { node, name, value } = splitAssignment(assignment, 'set');
  const { definition } = findNode(graph, catalogue, node);
  const type = artifactTypeOf(definition, name);
  if (!type) {
    const setting = readSetting(definition, { param: name, text: value, label: `${node}.${name}` });
    return { graph: withParam(graph, node, name, setting), notices: [] };
  }
  const { hash, notices } = await importArtifact(resolve(folder, value), type, values);
  return { graph: withParam(graph, node, name, hash), notices };
}

/** The graph as `--override node.port=FILE` wants it. */
export async function applyOverride(
  graph: Graph,
  assignment: string,
  { folder, values }: Places,
): Promise<Graph> {
  const { node: id, name: port, value } = splitAssignment(assignment, 'override');
  const { node, definition } = findNode(graph, catalogue, id);
  const output = definition.outputs[port];
  if (!output) {
    const ports = Object.keys(definition.outputs).join(', ');
    throw new AppError('usage/invalid', `Node '${id}' has no output '${port}'; it has ${ports}.`);
  }
  const pack = String(node.params['pack'] ?? embeddedPack);
  const source = { file: resolve(folder, value), type: output.type, pack };
  return withOverride(graph, { node: id, port }, await readOverride(source, values));
}
