import path from 'node:path';
import type { Toolbox } from '#nodes/contract/toolbox.ts';
import { describeNumerics } from '#server/devices/describe-numerics.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import { readPackDigest } from '#server/packs/read-pack-digest.ts';
import { createCaptioner } from './captioner/create-captioner.ts';
import { createDiffusion } from './diffusion/create-diffusion.ts';
import { createEncoder } from './encoder/create-encoder.ts';
import { createLikeness } from './likeness/create-likeness.ts';
import { createSafetyChecker } from './safety/create-safety-checker.ts';
import { createShelf } from './sessions/shelf.ts';
import { createWriter } from './writer/create-writer.ts';

export type ModelToolName =
  | 'captioner'
  | 'writer'
  | 'encoder'
  | 'diffusion'
  | 'likeness'
  | 'safety';

/** The tools that models stand behind, and what a cache key must know of them. */
export type ModelTools = Pick<Toolbox, ModelToolName> & {
  /** Raised when a tool's results change. */
  readonly versions: Readonly<Record<ModelToolName, string>>;
  readonly numerics: string;
  /** SHA-256 of a pack's manifest. */
  packDigest(packId: string): Promise<string>;
  /** Lets go of every model. */
  close(): Promise<void>;
};

/**
 * Makes the tools that run models. Models are loaded when first asked for and then kept.
 *
 * @param given.packsFolders  folders of packs, searched in order
 * @param given.derivedFolder where graphs derived from packs, and notes of verified files, are kept
 * @param given.device        what they run on, and what its hardware is called; the processor when absent
 * @param given.rowLimit      weights (bytes) up to which a UNet takes all rows of a step at once; no limit when absent
 */
export function createModelTools(given: {
  readonly packsFolders: readonly string[];
  readonly derivedFolder: string;
  readonly device?: { readonly name: DeviceName; readonly hardware: string };
  readonly rowLimit?: number;
}): ModelTools {
  const { packsFolders, derivedFolder, device, rowLimit } = given;
  const shelf = createShelf(device?.name, rowLimit);
  const places = {
    packsFolders,
    recordsFolder: path.join(derivedFolder, 'verified'),
    graphsFolder: path.join(derivedFolder, 'graphs'),
    shelf,
  };
  return {
    captioner: createCaptioner(places),
    writer: createWriter(places),
    encoder: createEncoder(places),
    diffusion: createDiffusion(places),
    likeness: createLikeness(places),
    safety: createSafetyChecker(places),
    versions: {
      captioner: '1',
      writer: '1',
      encoder: '1',
      diffusion: '2',
      likeness: '1',
      safety: '1',
    },
    numerics: describeNumerics(shelf.device, device?.hardware, shelf.rowLimit),
    packDigest: (packId) => readPackDigest(packsFolders, packId),
    close: () => shelf.close(),
  };
}
