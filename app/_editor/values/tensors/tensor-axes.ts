/** What the axes of each kind of value are called, in the order of its dims. */
export const tensorAxes = {
  embedding: ['caption', 'token', 'width'],
  direction: ['token', 'width'],
  latents: ['picture', 'channel', 'row', 'column'],
  inversion: ['picture', 'channel', 'row', 'column'],
} as const satisfies Record<string, readonly string[]>;
