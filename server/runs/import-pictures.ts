import { isAbsolute, resolve } from 'node:path';
import { artifactTypeOf } from '#nodes/contract/artifact-type-of.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Catalogue, Graph, GraphNode } from '#nodes/contract/graph.ts';
import { importArtifact } from '#server/store/import-artifact.ts';
import type { ValueStore } from '#server/store/value-store.ts';

/**
 * Keeps the pictures and directions that a workflow file names by path, and puts their hashes in the paths' places.
 *
 * @param folder where the workflow file lies: paths are relative to it
 * @throws AppError graph/invalid-params for an absolute path, file/*, image/*, value/*
 */
export async function importPictures(
  graph: Graph,
  given: { readonly folder: string; readonly catalogue: Catalogue; readonly values: ValueStore },
): Promise<{ readonly graph: Graph; readonly notices: readonly string[] }> {
  const notices: string[] = [];
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    const params = { ...node.params };
    for (const [name, file, type] of namedFiles(node, given.catalogue)) {
      const kept = await importArtifact(locate(given.folder, file, node), type, given.values);
      notices.push(...kept.notices);
      params[name] = kept.hash;
    }
    nodes.push({ ...node, params });
  }
  return { graph: { ...graph, nodes }, notices };
}

function namedFiles(node: GraphNode, catalogue: Catalogue) {
  const definition = catalogue.get(node.type);
  if (!definition) return [];
  return Object.entries(node.params).flatMap(([name, value]) => {
    const type = artifactTypeOf(definition, name);
    const isPath = type && typeof value === 'string' && !/^[0-9a-f]{64}$/.test(value);
    return isPath ? [[name, value, type] as const] : [];
  });
}

/** A workflow may come from anywhere: it speaks of files beside itself only. */
function locate(folder: string, file: string, node: GraphNode): string {
  if (!isAbsolute(file)) return resolve(folder, file);
  throw new AppError(
    'graph/invalid-params',
    `Node '${node.id}' names ${file}; a workflow file names files relative to itself.`,
    { details: { node: node.id } },
  );
}
