import path from 'node:path';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { type ModelSession, openSession } from './open-session.ts';
import type { Shelf } from './shelf.ts';
import { weightBytes } from './weight-bytes.ts';

/** The session of one of a pack's own graphs. */
export function packSession(
  shelf: Shelf,
  pack: OpenedPack,
  graph: PackGraph,
): Promise<ModelSession> {
  return shelf.keep(`${pack.digest}/${graph.file}`, () =>
    openSession(
      path.join(pack.folder, graph.file),
      weightBytes(pack.manifest, path.posix.dirname(graph.file)),
      graph,
    ),
  );
}
