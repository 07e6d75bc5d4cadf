import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Image, Tensor } from '#nodes/contract/ports.ts';
import { testPlaces } from '../test-places.ts';

type Edit = {
  readonly name: string;
  readonly picture: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly steps: number;
  readonly inversion: {
    readonly start: string;
    readonly rolls: readonly number[];
    readonly alignedRegularised: string;
    readonly aligned: string;
    readonly authorsRegularised: string;
  };
  readonly edit: {
    readonly guidance: number;
    readonly attention: number;
    readonly direction: string;
    readonly losses: readonly (readonly number[])[];
    readonly reference: string;
    readonly latents: string;
    readonly image: string;
  };
};

/** What Python computed from the same weights; names of tensors are keys of the safetensors file. */
type Parity = {
  readonly pack: { readonly id: string; readonly weights: Readonly<Record<string, string>> };
  readonly tolerances: Readonly<
    Record<
      | 'hiddenStates'
      | 'vae'
      | 'noise'
      | 'lossRelative'
      | 'gradientRelative'
      | 'latentsRelative'
      | 'imagePsnr',
      number
    >
  >;
  readonly tensors: string;
  readonly captions: readonly {
    readonly picture: string;
    readonly minTokens: number;
    readonly maxTokens: number;
    readonly beams: readonly {
      readonly ids: readonly number[];
      readonly text: string;
      readonly score: number;
    }[];
  }[];
  readonly text: {
    readonly captions: readonly string[];
    readonly ids: readonly (readonly number[])[];
    readonly hiddenStates: string;
  };
  readonly vae: readonly {
    readonly picture: string;
    readonly latents: string;
    readonly decoded: string;
  }[];
  readonly unet: {
    readonly context: string;
    readonly cases: readonly {
      readonly timestep: number;
      readonly sample: string;
      readonly noise: string;
    }[];
  };
  readonly attention: {
    readonly context: string;
    readonly edited: string;
    readonly cases: readonly {
      readonly timestep: number;
      readonly reference: string;
      readonly pair: string;
      readonly losses: readonly number[];
      readonly gradient: string;
    }[];
  };
  readonly writer: {
    readonly maxNewTokens: number;
    readonly cases: readonly {
      readonly prompt: string;
      readonly newIds: readonly number[];
      readonly text: string;
    }[];
  };
  readonly edits: readonly Edit[];
};

const { parityFolder } = testPlaces;

export const parity = JSON.parse(
  readFileSync(path.join(parityFolder, 'parity.json'), 'utf8'),
) as Parity; // written by tools/fixtures; a wrong shape fails the tests that read it

const file = readFileSync(path.join(parityFolder, parity.tensors));
const headerLength = Number(file.readBigUInt64LE());
const header = JSON.parse(file.toString('utf8', 8, 8 + headerLength)) as Record<
  string,
  { shape: number[]; data_offsets: [number, number] }
>;

/** A tensor of the fixture, by name. */
export function parityTensor(name: string): Tensor {
  const entry = header[name];
  if (!entry) throw new Error(`the fixture has no tensor ${name}`);
  const [start, end] = entry.data_offsets.map((offset) => offset + 8 + headerLength);
  return { dims: entry.shape, data: new Float32Array(file.buffer.slice(start, end)) };
}

/** A picture of the fixture, by file name. */
export async function parityPicture(name: string): Promise<Image> {
  const { data, info } = await sharp(path.join(parityFolder, name))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}
