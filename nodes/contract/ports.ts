import * as z from 'zod';

/** A dense float tensor, row-major. `data.length` is the product of `dims`. Never changed in place. */
export const tensorSchema = z.object({
  dims: z.array(z.int().nonnegative()).readonly(),
  data: z.instanceof(Float32Array),
});
export type Tensor = z.infer<typeof tensorSchema>;

/** An sRGB picture: 3 bytes a pixel (red, green, blue), rows from the top. */
const imageSchema = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  data: z.instanceof(Uint8Array),
});

/** One byte a pixel: 255 where the edit may change the picture, 0 where it must stay. */
const maskSchema = imageSchema;

/** A list of captions. A before/after pair is an equal index; a disabled caption is left out. */
export const captionsSchema = z.array(
  z.object({ text: z.string(), enabled: z.boolean().default(true) }),
);

/** Hidden states of captions: [captions, tokens, width], and the pack whose text encoder made them. */
const embeddingSchema = z.object({ tensor: tensorSchema, pack: z.string() });

/** What to add to a caption's embedding to get the edit: [tokens, width]. */
const directionSchema = z.object({ tensor: tensorSchema, pack: z.string() });

/** A picture in the latent space of one pack: [1, channels, height, width], at noise level ᾱ = 1. */
const latentsSchema = z.object({ tensor: tensorSchema, pack: z.string() });

/** How an inversion walked: the authors' shifted timesteps, or aligned ones as in diffusers. */
export const inversionScheduleSchema = z.enum(['aligned', 'authors']);

/** The noise a picture came from, with all that sampling needs to walk back the same way. */
const inversionSchema = z.object({
  pack: z.string(),
  caption: z.string(),
  steps: z.int().positive(),
  schedule: inversionScheduleSchema,
  /** The end of the walk, [1, channels, height, width]. */
  noise: tensorSchema,
  /** The picture's own latents, same dims: the start of the walk. */
  start: tensorSchema,
});

/** A measured figure. `better` says which way is good; a plain statistic has no better. */
const metricSchema = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.string().optional(),
  better: z.enum(['higher', 'lower']).optional(),
});

/** Every kind of value that may travel along an edge. */
export const portTypes = {
  image: imageSchema,
  mask: maskSchema,
  text: z.string(),
  captions: captionsSchema,
  embedding: embeddingSchema,
  direction: directionSchema,
  latents: latentsSchema,
  inversion: inversionSchema,
  number: z.number(),
  metrics: z.array(metricSchema),
} as const satisfies Record<string, z.ZodType>;

export type PortType = keyof typeof portTypes;
export type PortValue<T extends PortType = PortType> = z.output<(typeof portTypes)[T]>;

export type Image = PortValue<'image'>;
export type Mask = PortValue<'mask'>;
export type Captions = PortValue<'captions'>;
export type Embedding = PortValue<'embedding'>;
export type Direction = PortValue<'direction'>;
export type Latents = PortValue<'latents'>;
export type Inversion = PortValue<'inversion'>;
export type InversionSchedule = Inversion['schedule'];
export type Metric = PortValue<'metrics'>[number];

export type Port<T extends PortType = PortType> = {
  readonly type: T;
  readonly label: string;
  /** An optional input may stay unconnected; the node then sees `undefined`. */
  readonly optional?: boolean;
};
export type Ports = Readonly<Record<string, Port>>;

/** The values a node sees for a set of ports. */
export type ValuesOf<P extends Ports> = {
  readonly [Name in keyof P]: P[Name] extends { readonly optional: true }
    ? PortValue<P[Name]['type']> | undefined
    : PortValue<P[Name]['type']>;
};
