import type { Image } from './ports.ts';

/** A trace that is a picture. Recorded like any other trace, and kept as pictures are. */
export type PictureTrace = { readonly type: 'picture'; readonly picture: Image };
