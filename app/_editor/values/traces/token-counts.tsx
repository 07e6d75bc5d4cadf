import type { TraceOf } from './trace-schemas.ts';

/** How many tokens each caption has, and how many the text encoder reads. */
export function TokenCounts({ tokens: { counts, limit } }: { readonly tokens: TraceOf<'tokens'> }) {
  return (
    <p className="figures text-12">
      {counts.join(', ')} <span className="text-ink-3">of at most {limit} each</span>
    </p>
  );
}
