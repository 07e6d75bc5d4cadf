import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { plainToken } from './plain-token.ts';

type WordNormsProps = {
  /** What is measured, for the table's caption. */
  readonly label: string;
  readonly norms: readonly number[];
  /** Names of the first tokens; those beyond are padding. */
  readonly tokens: readonly string[] | null;
};

/** The length of each token's part, with its word where it is known; padding in one line. */
export function WordNorms({ label, norms, tokens }: WordNormsProps) {
  const most = Math.max(...norms, 0) || 1;
  const shown = tokens ? norms.slice(0, tokens.length) : norms;
  const rest = norms.slice(shown.length);
  const mean = rest.reduce((sum, norm) => sum + norm, 0) / (rest.length || 1);
  return (
    <table className="w-full table-fixed text-12">
      <caption className="sr-only">{label}</caption>
      <tbody>
        {shown.map((norm, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            key={at}
            name={tokens ? plainToken(tokens[at] ?? '') : `token ${at}`}
            {...{ norm, most }}
          />
        ))}
        {rest.length > 0 ? (
          <Line name={`${rest.length} of padding, mean`} norm={mean} most={most} />
        ) : null}
      </tbody>
    </table>
  );
}

type LineProps = { readonly name: string; readonly norm: number; readonly most: number };

function Line({ name, norm, most }: LineProps) {
  return (
    <tr>
      <th scope="row" className="w-28 wrap-break-word pr-2 text-left font-normal text-ink-2">
        {name}
      </th>
      <td>
        <svg
          aria-hidden
          viewBox="0 0 100 8"
          preserveAspectRatio="none"
          className="block h-2 w-full fill-type-embedding"
        >
          <rect width={(norm / most) * 100} height={8} />
        </svg>
      </td>
      <td className="figures w-14 pl-2 text-right">{formatFigure(norm)}</td>
    </tr>
  );
}
