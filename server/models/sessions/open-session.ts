import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { checkMetadata } from './check-metadata.ts';
import { fromOutput } from './from-output.ts';
import { sessionOptions } from './session-options.ts';
import { type Feed, toFeed } from './to-feed.ts';

/** What decides how a session is made. */
export type SessionNeeds = {
  /** How much its weights are, which decides on threads. */
  readonly weightBytes: number;
  readonly device: DeviceName;
  /** Whether memory matters more than time; not when absent. */
  readonly savesMemory?: boolean | undefined;
  /** Where it writes what each of its operators ran on, once closed; nowhere when absent. */
  readonly profilesFolder?: string | undefined;
};

/** A loaded graph. `run` takes numbers by input name and gives floats by output name. */
export type ModelSession = {
  readonly inputs: readonly InferenceSession.ValueMetadata[];
  readonly outputs: readonly string[];
  run(feeds: Readonly<Record<string, Feed>>): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
};

async function load(
  file: string,
  { weightBytes, device, savesMemory, profilesFolder }: SessionNeeds,
): Promise<InferenceSession> {
  const options = sessionOptions(weightBytes, device, savesMemory);
  const profiling = profilesFolder && {
    enableProfiling: true,
    profileFilePrefix: path.join(profilesFolder, randomUUID()),
  };
  try {
    // By path, never by bytes: weights lie in a file beside the graph and may exceed 2 GB.
    return await InferenceSession.create(file, { ...options, ...profiling });
  } catch (cause) {
    throw new AppError('model/failed', `ONNX Runtime cannot load the model ${file}.`, { cause });
  }
}

/** A tensor's place in a feed: what a loaded graph is asked for. */
async function runSession(session: InferenceSession, feeds: Readonly<Record<string, Feed>>) {
  const given = session.inputMetadata.map((input) => {
    const feed = feeds[input.name];
    if (!feed) throw new RangeError(`no value for the model's input "${input.name}"`);
    return [input.name, toFeed(input, feed)] as const;
  });
  try {
    return await session.run(Object.fromEntries(given));
  } catch (cause) {
    throw new AppError('model/failed', 'ONNX Runtime failed while it ran a model.', {
      details: { feeds: given.map(([name, { type, dims }]) => ({ name, type, dims })) },
      cause,
    });
  }
}

/**
 * Loads a graph.
 *
 * @param expected  what its manifest says of it; null for a derived graph
 * @throws AppError model/failed, model/pack-mismatch
 */
export async function openSession(
  file: string,
  needs: SessionNeeds,
  expected: PackGraph | null,
): Promise<ModelSession> {
  const session = await load(file, needs);
  if (expected) checkMetadata(session, expected);
  return {
    inputs: session.inputMetadata,
    outputs: session.outputNames,
    run: async (feeds) => {
      const outputs = await runSession(session, feeds);
      return Object.fromEntries(
        Object.entries(outputs).map(([name, output]) => [name, fromOutput(output)]),
      );
    },
    close: async () => {
      if (needs.profilesFolder) session.endProfiling();
      await session.release();
    },
  };
}
