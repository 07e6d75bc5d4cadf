import { randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { OnnxError } from '#server/onnx/errors.ts';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import { linkFile } from './link-file.ts';

type Model = ReturnType<typeof parseModel>;

export type Derivation = {
  /** The graph to start from; its weights lie beside it and are verified. */
  readonly source: string;
  /** Where the result is kept; the path names everything it depends on. */
  readonly folder: string;
  readonly derive: (model: Model) => Model;
};

const graphName = 'model.onnx';

function deriveBytes(source: string, bytes: Uint8Array, derive: Derivation['derive']) {
  try {
    const model = parseModel(bytes);
    const weights = listWeightFiles(model);
    if (weights.includes(graphName)) {
      throw new OnnxError('onnx/invalid', `It keeps weights in a file called ${graphName}.`);
    }
    return { derived: writeModel(derive(model)), weights };
  } catch (cause) {
    if (!(cause instanceof OnnxError)) throw cause;
    throw new AppError(
      'model/unsupported-graph',
      `The model ${source} cannot be prepared for this kind of edit: ${cause.message}`,
      { details: { ...cause.details, code: cause.code }, cause },
    );
  }
}

async function writeDerived({ source, derive }: Derivation, folder: string): Promise<void> {
  const { derived, weights } = deriveBytes(source, await readFile(source), derive);
  for (const name of weights) await linkFile(path.join(path.dirname(source), name), folder);
  // Never over a link to somebody else's file, where a file system takes two names for one.
  await writeFile(path.join(folder, graphName), derived, { flush: true, flag: 'wx' });
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * Makes a graph from another once, beside hard links of the weights that both read.
 *
 * The folder appears complete or not at all; two processes that make it at a time do no harm.
 *
 * @returns the derived graph's path
 * @throws  AppError model/unsupported-graph
 */
export async function deriveGraph(derivation: Derivation): Promise<string> {
  const { folder } = derivation;
  const file = path.join(folder, graphName);
  if (await exists(file)) return file;
  const partial = `${folder}.${randomUUID()}`;
  await mkdir(partial, { recursive: true });
  try {
    await writeDerived(derivation, partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process was faster; its result is the same.
    if (!(await exists(file))) throw error;
  }
  return file;
}
