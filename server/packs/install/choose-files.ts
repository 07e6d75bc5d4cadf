import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { isAcceptedKind, requireAccepted } from './accepted-files.ts';

/**
 * Chooses what belongs to a pack from the files of a repository or a folder. What patterns match by
 * chance is left out when it is of another kind; what is left must hold a graph.
 *
 * @throws AppError pack/refused-file
 */
export function chooseFiles<F extends { readonly path: string }>(
  files: readonly F[],
  patterns: readonly string[],
  source: string,
): readonly F[] {
  const matching = files.filter((file) =>
    patterns.some((pattern) => path.posix.matchesGlob(file.path, pattern)),
  );
  const chosen = matching.filter((file) => isAcceptedKind(file.path));
  requireAccepted(
    chosen.map((file) => file.path),
    source,
  );
  if (chosen.some((file) => file.path.endsWith('.onnx'))) return chosen;
  const kinds = [...new Set(files.map((file) => path.posix.extname(file.path)))].join(' ');
  throw new AppError(
    'pack/refused-file',
    `${source} holds no ONNX graphs where they are expected (${patterns.join(', ')}); its files are of the kinds ${kinds}.`,
    { details: { source, patterns } },
  );
}
