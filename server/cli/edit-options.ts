/** What `tack edit` can be told, as node:util's parseArgs wants it. */
export const editOptions = {
  out: { type: 'string' },
  pack: { type: 'string' },
  captioner: { type: 'string' },
  writer: { type: 'string' },
  mode: { type: 'string' },
  steps: { type: 'string' },
  guidance: { type: 'string' },
  attention: { type: 'string' },
  captions: { type: 'string' },
  shots: { type: 'string' },
  seed: { type: 'string' },
  variants: { type: 'string' },
  caption: { type: 'string' },
  before: { type: 'string' },
  after: { type: 'string' },
  mask: { type: 'string' },
  device: { type: 'string' },
  fresh: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

type Flag = 'json' | 'fresh';

export type EditOptions = {
  readonly [Name in Exclude<keyof typeof editOptions, Flag>]?: string | undefined;
} & { readonly [Name in Flag]?: boolean | undefined };
