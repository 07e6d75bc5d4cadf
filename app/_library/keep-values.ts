import * as z from 'zod';
import { uploadPicture } from '#app/_api/upload-picture.ts';
import { uploadValue } from '#app/_editor/overrides/upload-value.ts';
import type { DocumentValue } from '#nodes/contract/graph.ts';
import type { StoredValue } from '#nodes/contract/list-stored-values.ts';
import { type PortType, portTypes } from '#nodes/contract/ports.ts';
import { isStored } from './is-stored.ts';
import { tellError } from './tell-error.ts';

type Kept = {
  /** By the hashes that the file calls them by: what stands for them in a document on this server. */
  readonly values: ReadonlyMap<string, DocumentValue>;
  /** Why others were not taken: one sentence each. */
  readonly refusals: readonly string[];
};

/** Keeps on the server what a file brings of the wanted values and the server has not; small ones go into the document. */
export async function keepValues(
  wanted: readonly StoredValue[],
  brought: ReadonlyMap<string, Uint8Array>,
): Promise<Kept> {
  const values = new Map<string, DocumentValue>();
  const refusals: string[] = [];
  for (const { hash, type } of wanted) {
    const bytes = brought.get(hash);
    if (!bytes || !type || (await isStored(hash))) continue;
    try {
      values.set(hash, await keepers[type](bytes));
    } catch (error) {
      refusals.push(tellError(error));
    }
  }
  return { values, refusals: [...new Set(refusals)] };
}

type Keeper = (bytes: Uint8Array) => Promise<DocumentValue>;

/** The server names pictures by their pixels, perhaps otherwise than the file does. */
const asPicture =
  (as: 'image' | 'mask'): Keeper =>
  async (bytes) => ({ artifact: (await uploadPicture(toBlob(bytes), as)).hash });

const asTensor =
  (as: PortType): Keeper =>
  async (bytes) => ({ artifact: (await uploadValue(toBlob(bytes), { as, pack: undefined })).hash });

const inPlace =
  (type: 'text' | 'captions' | 'number' | 'metrics'): Keeper =>
  async (bytes) => {
    const json = z.json().safeParse(parseJson(bytes)).data;
    const isOfType = portTypes[type].safeParse(json).success;
    if (json === undefined || !isOfType) {
      throw new Error(`What the file brings as ${type} cannot be read.`);
    }
    return { json };
  };

const keepers: Readonly<Record<PortType, Keeper>> = {
  image: asPicture('image'),
  mask: asPicture('mask'),
  text: inPlace('text'),
  captions: inPlace('captions'),
  number: inPlace('number'),
  metrics: inPlace('metrics'),
  embedding: asTensor('embedding'),
  direction: asTensor('direction'),
  latents: asTensor('latents'),
  inversion: asTensor('inversion'),
};

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // which is a value of no type
  }
}

function toBlob(bytes: Uint8Array): Blob {
  return new Blob([Uint8Array.from(bytes)]);
}
