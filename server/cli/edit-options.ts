/** What `tack edit` can be told, as node:util's parseArgs wants it. */
export const editOptions = {
  out: { type: 'string' },
  pack: { type: 'string' },
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
  json: { type: 'boolean' },
} as const;

export type EditOptions = {
  readonly [Name in Exclude<keyof typeof editOptions, 'json'>]?: string | undefined;
} & { readonly json?: boolean | undefined };
