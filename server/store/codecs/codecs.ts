import type { PortType } from '#nodes/contract/ports.ts';
import type { Codec } from './codec.ts';
import { jsonCodec } from './json-codec.ts';
import { pixelCodec } from './pixel-codec.ts';
import { inversionCodec, tensorCodec } from './tensor-codec.ts';

const codecs = {
  image: pixelCodec('image'),
  mask: pixelCodec('mask'),
  text: jsonCodec('text'),
  captions: jsonCodec('captions'),
  number: jsonCodec('number'),
  metrics: jsonCodec('metrics'),
  embedding: tensorCodec('embedding'),
  direction: tensorCodec('direction'),
  latents: tensorCodec('latents'),
  inversion: inversionCodec,
} as const satisfies { readonly [T in PortType]: Codec<T> };

/** How values of this port type are stored. */
export function codecFor<T extends PortType>(type: T): Codec<T> {
  return codecs[type] as unknown as Codec<T>; // the table is keyed by the same T
}
