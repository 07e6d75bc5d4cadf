type ShareBarProps = {
  /** From -1 to 1; less than 0 runs to the left in another colour. */
  readonly share: number;
};

/** A number between -1 and 1 as a bar from the middle; the number stands beside it. */
export function ShareBar({ share }: ShareBarProps) {
  const size = Math.min(1, Math.abs(share)) * 50;
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="block h-2 w-full min-w-16 rounded-sm bg-surface-3"
    >
      <rect
        x={share < 0 ? 50 - size : 50}
        width={size}
        height={8}
        className={share < 0 ? 'fill-type-latents' : 'fill-type-direction'}
      />
      <rect x={49.7} width={0.6} height={8} className="fill-line-strong" />
    </svg>
  );
}
