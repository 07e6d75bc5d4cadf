import type { Pack } from './pack.ts';

/** What a person chose to take a pack from: one of the known places, by its number, or another. */
export type ChosenSource = {
  readonly known: number | null;
  /** The repository, where it is none of the known ones. */
  readonly from: string;
  readonly variant: Pack['variant'];
};

/** What was chosen last; the recommended place when nothing was. */
export function sourceOf({ from, variant, sources }: Pack): ChosenSource {
  if (from !== null || sources.length === 0) return { known: null, from: from ?? '', variant };
  const known = sources.findIndex((source) => source.variant === variant);
  return {
    known: Math.max(known, 0),
    from: '',
    variant: sources[Math.max(known, 0)]?.variant ?? null,
  };
}

/** The choice, as the server takes it. */
export function wishFor({ known, from, variant }: ChosenSource) {
  return { from: known === null ? from.trim() || null : null, variant };
}
