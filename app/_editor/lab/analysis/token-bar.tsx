import { formatFigure } from '#app/_editor/values/format-figure.ts';

type TokenBarProps = {
  readonly token: number;
  readonly norm: number;
  /** The length that fills the column. */
  readonly most: number;
  /** Its length after the operation that is tried; null = none is. */
  readonly changed: number | null;
};

/** One token's column: its length as it is, and in colour as it would be. */
export function TokenBar({ token, norm, most, changed }: TokenBarProps) {
  const height = (length: number) => (length / most) * 100;
  const shown = changed ?? norm;
  const words = changed === null ? '' : `, then ${formatFigure(changed)}`;
  return (
    <th scope="col" className="min-w-4 align-bottom font-normal">
      <svg
        aria-hidden
        viewBox="0 0 10 100"
        preserveAspectRatio="none"
        className="mx-auto block h-32 w-full max-w-6"
      >
        <rect x={0} y={99} width={10} height={1} className="fill-line" />
        {changed === null ? null : (
          <rect
            x={0}
            y={100 - height(norm)}
            width={10}
            height={height(norm)}
            className="fill-line-strong"
          />
        )}
        <rect
          x={1}
          y={100 - height(shown)}
          width={8}
          height={height(shown)}
          className="fill-type-direction"
        />
      </svg>
      <span
        aria-hidden
        title={`Token ${token}: ${formatFigure(norm)}${words}`}
        className="figures text-ink-3"
      >
        {token}
      </span>
      <span className="sr-only">{`Token ${token}: length ${formatFigure(norm)}${words}`}</span>
    </th>
  );
}
