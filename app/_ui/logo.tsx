/** Heights of the mark's columns, and whether they lie on the far side of the axis. */
const columns = [
  { height: 8, far: false },
  { height: 16, far: false },
  { height: 5, far: true },
  { height: 12, far: true },
  { height: 20, far: false },
  { height: 9, far: true },
];

type LogoProps = { readonly size?: number | undefined; readonly withName?: boolean | undefined };

/** Tack's mark: the barcode of a small edit direction. */
export function Logo({ size = 20, withName = false }: LogoProps) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg role="img" aria-label="Tack" width={size} height={size} viewBox="0 0 24 24">
        {columns.map(({ height, far }, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={at}
            x={1 + at * 3.8}
            y={12 - height / 2}
            width={2.6}
            height={height}
            className={far ? 'fill-accent' : 'fill-ink-1'}
          />
        ))}
      </svg>
      {withName && (
        <span aria-hidden className="text-15 font-semibold">
          Tack
        </span>
      )}
    </span>
  );
}
