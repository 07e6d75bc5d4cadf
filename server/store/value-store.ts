import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { PictureTrace } from '#nodes/contract/picture-trace.ts';
import { type PortType, type PortValue, portTypes } from '#nodes/contract/ports.ts';
import { type ArtifactFiles, openArtifactFiles } from './artifact-files.ts';
import { verifyArtifact } from './artifact-rows/verify-artifact.ts';
import { codecFor } from './codecs/codecs.ts';
import { encodeTrace } from './encode-trace.ts';
import { sha256 } from './sha256.ts';
import type { StoreFolders } from './store-folders.ts';

/** Values in and out of the artifacts, each verified when it is read. */
export type ValueStore = {
  /** The hash that a value would be stored under. */
  identify<T extends PortType>(type: T, value: PortValue<T>): Promise<string>;
  store<T extends PortType>(type: T, value: PortValue<T>): Promise<{ type: T; hash: string }>;
  /** @throws AppError artifact/not-found when it is missing; store/damaged when it is not what its hash says; value/invalid when it is of another type */
  load<T extends PortType>(reference: { type: T; hash: string }): Promise<PortValue<T>>;
  /** Stores what an inspector may want to see: as JSON, in which typed arrays become lists; a `TensorTrace` as safetensors, a `PictureTrace` as a picture. */
  storeTrace(trace: unknown): Promise<string>;
  /** @throws AppError value/invalid when it is a picture or made of tensors, which are read by their bytes */
  loadTrace(hash: string): Promise<unknown>;
  /** Whether the value is there; marks it as used. */
  use(hash: string): Promise<boolean>;
};

const pictureTraceSchema: z.ZodType<PictureTrace> = z.object({
  type: z.literal('picture'),
  picture: portTypes.image,
});

/** Opens the values of a TACK_HOME. */
export function openValueStore(folders: StoreFolders): ValueStore {
  const files = openArtifactFiles(folders);
  const store: ValueStore['store'] = async (type, value) => {
    const { hash, bytes } = await codecFor(type).encode(value);
    await files.write(hash, bytes);
    return { type, hash };
  };
  return {
    identify: async (type, value) => (await codecFor(type).encode(value)).hash,
    store,
    async load({ type, hash }) {
      const bytes = await files.read(hash);
      return verified(files, { hash, bytes }, () => codecFor(type).decode(bytes));
    },
    async storeTrace(trace) {
      const picture = pictureTraceSchema.safeParse(trace).data?.picture;
      if (picture) return (await store('image', picture)).hash;
      const bytes = encodeTrace(trace);
      const hash = sha256(bytes);
      await files.write(hash, bytes);
      return hash;
    },
    async loadTrace(hash) {
      const bytes = await files.read(hash);
      return verified(files, { hash, bytes }, async () => ({
        hash: sha256(bytes),
        value: JSON.parse(bytes.toString('utf8')) as unknown,
      }));
    },
    use: files.use,
  };
}

async function verified<V>(
  files: ArtifactFiles,
  { hash, bytes }: { readonly hash: string; readonly bytes: Buffer },
  decode: () => Promise<{ readonly hash: string; readonly value: V }>,
): Promise<V> {
  try {
    const found = await decode();
    if (found.hash === hash) return found.value;
    throw new Error(`The hash is ${found.hash}.`);
  } catch (cause) {
    if (await verifyArtifact(hash, bytes)) {
      throw new AppError('value/invalid', `The stored value ${hash} is of another type.`, {
        ...{ cause, details: { hash } },
      });
    }
    await files.putAside(hash);
    throw new AppError(
      'store/damaged',
      `The stored value ${hash} was damaged and has been put aside; run again and it is made anew.`,
      { cause, details: { hash } },
    );
  }
}
