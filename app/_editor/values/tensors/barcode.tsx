type BarcodeProps = {
  /** Length of each token's part of the direction. */
  readonly norms: readonly number[];
  /** Where each lies along the first principal axis; only the sign shows, and how much of it. */
  readonly projections: readonly number[];
  readonly className?: string | undefined;
};

/** A direction at a glance: a column per token, its height the norm, its colour the side of the main axis. */
export function Barcode({ norms, projections, className = 'h-12' }: BarcodeProps) {
  const tallest = Math.max(...norms) || 1;
  const strongest = norms.indexOf(Math.max(...norms)) + 1;
  return (
    <svg
      role="img"
      aria-label={`Direction over ${norms.length} tokens, strongest at token ${strongest}`}
      viewBox={`0 0 ${norms.length} 100`}
      preserveAspectRatio="none"
      className={`block w-full ${className}`}
    >
      {norms.map((norm, at) => {
        const height = Math.max(1, (norm / tallest) * 100);
        const projection = projections[at] ?? 0;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its token
            key={at}
            x={at + 0.1}
            y={100 - height}
            width={0.8}
            height={height}
            opacity={norm > 0 ? 0.4 + 0.6 * Math.min(1, Math.abs(projection) / norm) : 0.3}
            className={projection < 0 ? 'fill-type-latents' : 'fill-type-direction'}
          />
        );
      })}
    </svg>
  );
}
