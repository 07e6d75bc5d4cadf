import type { PortType } from '#nodes/contract/ports.ts';

/** What an artifact is: a value of a port, what inspectors look at, or a saved revision. */
export type ArtifactKind = PortType | 'trace' | 'document';

/** What the database says of an artifact. */
export type ArtifactRow = {
  readonly hash: string;
  readonly kind: ArtifactKind;
  /** Size of the file. */
  readonly bytes: number;
  readonly mediaType: string;
  /** Width and height of a picture, dims of a tensor (of an inversion's noise); else none. */
  readonly dims: readonly number[];
};

/** How files of a kind are written. */
export const mediaTypes = {
  image: 'image/png',
  mask: 'image/png',
  text: 'application/json',
  captions: 'application/json',
  number: 'application/json',
  metrics: 'application/json',
  embedding: 'application/vnd.safetensors',
  direction: 'application/vnd.safetensors',
  latents: 'application/vnd.safetensors',
  inversion: 'application/vnd.safetensors',
  trace: 'application/json',
  document: 'application/json',
} as const satisfies Record<ArtifactKind, string>;
