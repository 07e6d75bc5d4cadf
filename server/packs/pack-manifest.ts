import * as z from 'zod';

/** A path inside the pack: forward slashes, no "..", not absolute. */
const packPath = z
  .string()
  .regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[\w.\-/]+$/, 'must be a path inside the pack');

const fileSchema = z.strictObject({
  path: packPath,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const tensorSpec = z.strictObject({
  name: z.string(),
  type: z.enum(['float32', 'float16', 'float64', 'int64', 'int32', 'bool']),
  /** A number is fixed, a name is free. A scalar has none. */
  dims: z.array(z.union([z.int(), z.string()])),
});

/** An ONNX graph with the inputs and outputs that its session must show. */
const graphFile = z.strictObject({
  file: packPath.endsWith('.onnx'),
  inputs: z.array(tensorSpec),
  outputs: z.array(tensorSpec),
});

const scheduleSchema = z.strictObject({
  betaSchedule: z.enum(['scaled_linear', 'linear', 'squaredcos_cap_v2']),
  betaStart: z.number(),
  betaEnd: z.number(),
  trainSteps: z.int().positive(),
  stepsOffset: z.int().nonnegative(),
  setAlphaToOne: z.boolean(),
  prediction: z.enum(['epsilon', 'v_prediction', 'sample']),
});

const diffusionShape = z.strictObject({
  /** Side of the square pictures, pixels. */
  size: z.int().positive(),
  vaeEncoder: graphFile,
  vaeDecoder: graphFile,
  unet: graphFile,
  textEncoder: graphFile,
  /** Folder with the CLIP tokenizer's files. */
  tokenizer: packPath,
  /** Tokens a caption is padded or cut to, begin and end included. */
  tokens: z.int().positive(),
  latents: z.strictObject({
    channels: z.int().positive(),
    height: z.int().positive(),
    width: z.int().positive(),
    /** Latents = posterior mean x scale. */
    scale: z.number().positive(),
  }),
  schedule: scheduleSchema,
  defaults: z.strictObject({
    steps: z.int().positive(),
    guidance: z.number(),
    /** Step size on the attention loss. */
    attentionGuided: z.number(),
    /** How much of the reference's attention is mixed in, 0..1. */
    attentionInjected: z.number(),
    /** λ of the noise regulariser, already scaled to the latent size. */
    regulariserAutoCorrelation: z.number(),
    regulariserKl: z.number(),
  }),
  /**
   * Linear map from latents to RGB from 0 to 1, for live previews: [3][channels + 1], the last column
   * a bias. Without it people see how far a walk is, but no previews.
   */
  preview: z.array(z.array(z.number())).length(3).optional(),
});

const diffusionSchema = diffusionShape.refine(
  ({ latents, preview = [] }) => preview.every((row) => row.length === latents.channels + 1),
  { message: 'must have a column for each channel and one more', path: ['preview'] },
);

/** A BLIP: two graphs without a cache, searched in beams. */
const blipSchema = z.strictObject({
  /** Packs without this word hold a BLIP. */
  architecture: z.literal('blip').optional(),
  visionEncoder: graphFile,
  textDecoder: graphFile,
  /** Folder with vocab.txt (BERT WordPiece). */
  tokenizer: packPath,
  size: z.int().positive(),
  mean: z.array(z.number()).length(3),
  std: z.array(z.number()).length(3),
  prefix: z.string(),
  tokens: z.strictObject({ begin: z.int(), end: z.int(), pad: z.int() }),
  /** Both count the prefix. */
  minTokens: z.int().positive(),
  maxTokens: z.int().positive(),
  beams: z.int().positive(),
});

/** A precision by its name in transformers.js, which says how a graph's file is called. */
export const packPrecision = z.enum(['fp32', 'fp16', 'q8', 'q4', 'q4f16']);

/** A Florence-2, which follows one sentence at a time. */
const florenceSchema = z.strictObject({
  architecture: z.literal('florence-2'),
  /** Folder in the layout that transformers.js opens: config.json, preprocessor_config.json, tokenizer.json, onnx/. */
  model: packPath,
  /** One for all graphs, or one for each by the name of its file ("vision_encoder"). */
  dtype: z.union([packPrecision, z.record(z.string(), packPrecision)]),
  /** What it is asked for: one sentence, or more of it. */
  task: z.enum(['<CAPTION>', '<DETAILED_CAPTION>', '<MORE_DETAILED_CAPTION>']),
  minTokens: z.int().positive(),
  maxTokens: z.int().positive(),
});

const captionerSchema = z.discriminatedUnion('architecture', [blipSchema, florenceSchema]);

const writerSchema = z.strictObject({
  /** Folder in the layout that transformers.js opens: config.json, tokenizer.json, onnx/model.onnx. */
  model: packPath,
  /** The precision in which its graph lies there, or all of them: the device decides which is taken. */
  dtype: z.union([packPrecision, z.array(packPrecision).min(1)]),
  /** Tokens that question and answer may have together. */
  context: z.int().positive(),
  /** Longest caption the model writes, in words. */
  captionWords: z.int().positive(),
  /** Whether it goes on with a text (the default), or answers in turns by its chat template. */
  style: z.enum(['base', 'chat']).optional(),
  /** What its chat template takes besides the turns, such as enable_thinking. */
  template: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).optional(),
});

/** How a picture is brought to a vision model: its shorter side resized, its middle cut out, its colours normalised. */
const pictureSchema = z.strictObject({
  /** Pixels of the shorter side before the middle is cut out. */
  shorterSide: z.int().positive(),
  /** Side of the square that is cut out, pixels. */
  size: z.int().positive(),
  mean: z.array(z.number()).length(3),
  std: z.array(z.number()).length(3),
});

/** A model that gives pictures, and perhaps captions, features whose closeness means likeness. */
const metricsSchema = z.discriminatedUnion('architecture', [
  z.strictObject({
    architecture: z.literal('clip'),
    visionModel: graphFile,
    picture: pictureSchema,
    textModel: graphFile,
    /** Folder with the CLIP tokenizer's files. */
    tokenizer: packPath,
    /** Longest caption in tokens, begin and end included; longer ones are cut. */
    tokens: z.int().positive(),
  }),
  z.strictObject({
    architecture: z.literal('dinov2'),
    visionModel: graphFile,
    picture: pictureSchema,
  }),
]);

/** A model that says whether a picture shows what should not be shown. */
const safetySchema = z.strictObject({
  /**
   * Gives special_scores, which make the others stricter, and concept_scores, which decide; or is one
   * as diffusers' converter writes it, which blackens pictures and gives a verdict.
   */
  model: graphFile,
  picture: pictureSchema,
});

const assumptionSchema = z.strictObject({
  /** Where in the manifest it stands: "diffusion.latents.scale". */
  field: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** Why it had to be assumed, and where it was taken from. */
  reason: z.string(),
});

/** `pack.json`: which weights these are, where they came from, and what the graphs look like. */
export const packManifestSchema = z.strictObject({
  format: z.literal('tack-pack'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string(),
  summary: z.string(),
  licence: z.string(),
  /** What its weights may not be used for, or what their makers advise against. */
  limits: z.string().optional(),
  source: z.string(),
  /** What pictures it knows, how well it usually gets them back (dB), and the pack to name when it cannot. */
  reach: z.strictObject({
    world: z.string(),
    usualPsnr: z.number().nullable(),
    better: z.string().nullable(),
  }),
  files: z.array(fileSchema),
  /** What the files do not say and was taken from elsewhere when the pack was installed. */
  assumed: z.array(assumptionSchema).optional(),
  diffusion: diffusionSchema.optional(),
  captioner: captionerSchema.optional(),
  writer: writerSchema.optional(),
  metrics: metricsSchema.optional(),
  safety: safetySchema.optional(),
});

export type PackManifest = z.infer<typeof packManifestSchema>;
export type PackGraph = z.infer<typeof graphFile>;
export type PackAssumption = z.infer<typeof assumptionSchema>;
export type PackPrecision = z.infer<typeof packPrecision>;
export type PackPicture = z.infer<typeof pictureSchema>;
export type MetricsSection = z.infer<typeof metricsSchema>;
export type BlipSection = z.infer<typeof blipSchema>;
export type FlorenceSection = z.infer<typeof florenceSchema>;
