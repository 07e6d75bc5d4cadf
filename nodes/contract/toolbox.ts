import type {
  Direction,
  Embedding,
  Image,
  Inversion,
  InversionSchedule,
  Latents,
  Mask,
  Tensor,
} from './ports.ts';
import type { SafetyJudgement } from './safety-judgement.ts';
import type { Work } from './work.ts';

/** Describes what is in a picture. */
export type Captioner = {
  caption(
    request: {
      readonly pack: string;
      readonly image: Image;
      readonly beams: number;
      /** Both limits count the prefix ("a picture of"), as LAVIS does; null = the pack's own. */
      readonly minTokens: number | null;
      readonly maxTokens: number | null;
    },
    work: Work,
  ): Promise<{
    readonly text: string;
    readonly beams: readonly { readonly text: string; readonly logProbability: number }[];
  }>;
};

/** An example for the language model: what was asked, captions before, captions after. */
export type Shot = {
  readonly instruction: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

export type WriteRequest = {
  readonly pack: string;
  readonly caption: string;
  readonly instruction: string;
  /** Holds the words [NUMBER] and [TRANSFORMATION] and ends with "Caption 1:". */
  readonly template: string;
  /** Examples to draw from, anew at every attempt. */
  readonly shots: readonly Shot[];
  readonly shotCount: number;
  /** Captions wanted on each side, the picture's own caption among those before. */
  readonly count: number;
  /** 0 = greedy. */
  readonly temperature: number;
  readonly topK: number;
  readonly seed: number;
  readonly maxAttempts: number;
  readonly parser: 'corrected' | 'authors';
};

/** One generation of the language model, as sent, as written, as understood. */
export type WriteAttempt = {
  readonly prompt: string;
  readonly written: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Why it was not taken; null when it was. */
  readonly refusal: string | null;
  readonly tokens: number;
  /** Examples in the prompt: fewer than asked for where they would not fit the model. */
  readonly shots?: number;
};

export type WrittenCaptions = {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly attempts: readonly WriteAttempt[];
  /** False when nothing usable was written: before and after then are the same and the edit does nothing. */
  readonly accepted: boolean;
};

/** Writes captions of a picture before and after an edit. */
export type CaptionWriter = {
  write(
    request: WriteRequest,
    work: Work,
  ): Promise<
    WrittenCaptions & {
      /** How long the model wrote at each attempt: the one part that differs from time to time. */
      readonly seconds: readonly number[];
    }
  >;
};

/** Turns captions into what the diffusion model reads. */
export type CaptionEncoder = {
  encode(
    request: { readonly pack: string; readonly captions: readonly string[] },
    work: Work,
  ): Promise<{
    /** [captions, tokens, width]: last hidden states after the final LayerNorm. */
    readonly embedding: Embedding;
    /** Tokens of each caption, begin and end included; more than `limit` were cut off. */
    readonly tokenCounts: readonly number[];
    readonly limit: number;
    /** Names of each caption's tokens as the model read them, at most `limit`; the rest is padding. */
    readonly tokenTexts: readonly (readonly string[])[];
  }>;
};

/** How a text encoder reads one caption. */
export type CaptionTokens = {
  /** Begin and end included; more than `limit` are cut off. */
  readonly count: number;
  readonly limit: number;
  /** Names of the tokens that are read; the rest is padding. */
  readonly texts: readonly string[];
};

export type InvertRequest = {
  readonly pack: string;
  readonly image: Image;
  readonly caption: string;
  readonly steps: number | null;
  readonly schedule: InversionSchedule;
  /** Extra fixed-point iterations a step; 0 = plain DDIM inversion. */
  readonly iterations: number;
  /** Pull the predicted noise towards white noise, as pix2pix-zero does. */
  readonly regularise: boolean;
  readonly seed: number;
};

export type EditMode = 'guided' | 'injected' | 'plain';
export type Carry = 'source' | 'edited' | 'mean' | 'shared';

export type EditRequest = {
  readonly inversion: Inversion;
  readonly direction: Direction;
  readonly mode: EditMode;
  /** Classifier-free guidance w; null = the pack's own. */
  readonly guidance: number | null;
  /** Step size η on the attention loss (guided), or how much of the reference's maps is mixed in, 0..1 (injected); null = the pack's own. */
  readonly attention: number | null;
  readonly carry: Carry;
  /** Multiplies the direction. */
  readonly strength: number;
  /** Takes the place of the inversion's caption as negative prompt. */
  readonly negative: string | null;
  /** Where the edit may act, at the picture's size. */
  readonly mask: Mask | undefined;
};

/** Where a walk through latents was: its latents, and what they look like if the pack says how to tell. */
export type WalkPoint = { readonly latents: Tensor; readonly preview: Image | null };

/**
 * Where the tokens of a caption act while an edit is sampled: cross-attention, averaged over heads
 * and over the layers nearest to 16 x 16 pixels.
 */
export type AttentionMaps = {
  /** Of the inversion's caption, begin and end included and padding left out. The edit has the same, moved along the direction. */
  readonly tokens: readonly string[];
  /** At each step, [2 (reference, edit), pixels, tokens]: before guidance moves the latents, before maps are mixed. */
  readonly steps: readonly Tensor[];
};

/** Sampling steps as they went: for inspectors, never part of a key. */
export type EditTrace = {
  readonly unetCalls: number;
  readonly backwardCalls: number;
  /** Attention loss of [negative, edit] rows at each step (guided mode). */
  readonly losses: readonly (readonly number[])[];
  /** How far guidance moved the latents at each step, as a root mean square (guided mode). */
  readonly updates: readonly number[];
  /** Null where nothing tells: in plain mode, and with no attention to speak of. */
  readonly attention: AttentionMaps | null;
  /** Of the reference, from the noise to the picture. */
  readonly path: readonly WalkPoint[];
};

/** Moves pictures through the latent space of a diffusion model. */
export type Diffusion = {
  /** The side of the square pictures that this pack edits, in pixels. */
  describe(
    pack: string,
    work?: Work,
  ): Promise<{ readonly size: number; readonly reach: PackReach }>;
  /** Picture to latents (the posterior's mean, scaled) and what comes back of it. */
  roundTrip(
    request: { readonly pack: string; readonly image: Image },
    work: Work,
  ): Promise<{ readonly latents: Latents; readonly image: Image }>;
  decode(request: { readonly latents: Latents }, work: Work): Promise<Image>;
  invert(
    request: InvertRequest,
    work: Work,
  ): Promise<{
    readonly inversion: Inversion;
    readonly unetCalls: number;
    /** Statistics of the predicted noise before sampling, one entry a step. */
    readonly trace: readonly { readonly mean: number; readonly std: number }[];
    /** The caption as it was read. */
    readonly tokens: CaptionTokens;
    /** From the picture to the noise. */
    readonly path: readonly WalkPoint[];
  }>;
  /** Samples back with the inversion's own caption and no guidance (w = 1). */
  reconstruct(
    request: { readonly inversion: Inversion },
    work: Work,
  ): Promise<{
    readonly image: Image;
    readonly latents: Latents;
    readonly unetCalls: number;
    /** From the noise to the picture. */
    readonly path: readonly WalkPoint[];
  }>;
  edit(
    request: EditRequest,
    work: Work,
  ): Promise<{
    readonly image: Image;
    readonly latents: Latents;
    readonly reference: Image;
    readonly trace: EditTrace;
  }>;
};

/** How well a pack usually gets a picture of its own world back through its VAE, and what would do better. */
export type PackReach = {
  readonly world: string;
  /** PSNR in dB below which a picture is far from the pack's world; null = knows no bounds. */
  readonly usualPsnr: number | null;
  readonly better: string | null;
};

/** Compares what pictures show, and what captions say, by the features that a vision model gives them. */
export type Likeness = {
  /** The cosine of a picture and a caption, for packs with a model that reads both. */
  withCaption(
    request: { readonly pack: string; readonly image: Image; readonly caption: string },
    work: Work,
  ): Promise<number>;
  /** The cosine of two pictures, and the kind of model that saw them. */
  withPicture(
    request: { readonly pack: string; readonly image: Image; readonly reference: Image },
    work: Work,
  ): Promise<{ readonly value: number; readonly architecture: 'clip' | 'dinov2' }>;
};

/** Says what a checker finds of what should not be shown; changes no picture. */
export type SafetyChecker = {
  judge(
    request: { readonly pack: string; readonly image: Image },
    work: Work,
  ): Promise<SafetyJudgement>;
};

/** Geometry of pictures. Exact and deterministic; colour stays sRGB. */
export type Images = {
  /** LANCZOS; `fit` keeps the aspect by cropping ("cover") or bars ("contain"), or squashes ("fill"). */
  resize(
    image: Image,
    to: {
      readonly width: number;
      readonly height: number;
      readonly fit: 'cover' | 'contain' | 'fill';
    },
  ): Promise<Image>;
  resizeMask(mask: Mask, to: { readonly width: number; readonly height: number }): Promise<Mask>;
  /** Gaussian blur of a mask's edge, sigma in pixels. */
  blurMask(mask: Mask, sigma: number): Promise<Mask>;
  /** The picture behind an artifact hash (64 hex digits), for image nodes. */
  load(artifact: string): Promise<Image>;
  loadMask(artifact: string): Promise<Mask>;
};

/** Stored tensors. */
export type Tensors = {
  /** The direction behind an artifact hash (64 hex digits). */
  loadDirection(artifact: string): Promise<Direction>;
};

/** Everything a node may ask of the outside world. The server implements it; tests fake it. */
export type Toolbox = {
  readonly captioner: Captioner;
  readonly writer: CaptionWriter;
  readonly encoder: CaptionEncoder;
  readonly diffusion: Diffusion;
  readonly likeness: Likeness;
  readonly safety: SafetyChecker;
  readonly images: Images;
  readonly tensors: Tensors;
};

export type ToolName = keyof Toolbox;
