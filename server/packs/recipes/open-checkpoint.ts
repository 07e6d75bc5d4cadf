import { readFile } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { OnnxError } from '#server/onnx/errors.ts';
import { describeGraph } from '../weights/describe-graph.ts';
import { readModelOutline } from '../weights/read-model-outline.ts';
import type { Checkpoint } from './recipe.ts';

type TakenFile = { readonly path: string; readonly place: string };

/**
 * Reads the files of a repository that are here.
 *
 * @param placeOf where in the pack a file will lie, which is how a manifest names it
 */
export function openCheckpoint(
  name: string,
  files: readonly TakenFile[],
  placeOf: (path: string) => string,
): Checkpoint {
  const places = new Map(files.map((file) => [file.path, file.place]));
  const refuse = (file: string, problem: string, cause: unknown) =>
    new AppError('pack/unsupported', `The file ${file} of ${name} cannot be used: ${problem}`, {
      details: { file },
      cause,
    });
  return {
    name,
    has: (file) => places.has(file),
    async readJson(file) {
      const place = places.get(file);
      if (place === undefined) return undefined;
      try {
        return JSON.parse(await readFile(place, 'utf8'));
      } catch (cause) {
        throw refuse(file, 'it is no JSON.', cause);
      }
    },
    async readGraph(file) {
      const place = places.get(file);
      if (place === undefined) throw new RangeError(`${file} was not fetched`);
      try {
        const model = await readModelOutline(place);
        return { graph: describeGraph(placeOf(file), model), model };
      } catch (cause) {
        if (cause instanceof OnnxError) throw refuse(file, cause.message, cause);
        throw cause;
      }
    },
  };
}
