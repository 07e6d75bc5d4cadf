type Counted = { readonly tokenCounts: readonly number[]; readonly limit: number };

/** A sentence about captions that the text encoder could not read to the end; null when it read all. */
export function describeCutOff(captions: readonly string[], { tokenCounts, limit }: Counted) {
  const cut = captions.flatMap((caption, at) => {
    const tokens = tokenCounts[at] ?? 0;
    return tokens > limit ? [`"${caption.slice(0, 60)}" has ${tokens} tokens`] : [];
  });
  if (cut.length === 0) return null;
  return `The text encoder reads ${limit} tokens and did not see the end of ${cut.length} of ${captions.length} captions: ${cut.join(', ')}.`;
}
