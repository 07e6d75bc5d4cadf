import { plainToken } from '#app/_editor/values/tensors/plain-token.ts';
import type { TraceOf } from './trace-schemas.ts';

/** How many tokens each caption has, against how many the text encoder reads, and which they are. */
export function TokenCounts({ tokens }: { readonly tokens: TraceOf<'tokens'> }) {
  const { counts, limit, texts } = tokens;
  return (
    <ol className="flex flex-col gap-2 text-12">
      {counts.map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place
        <li key={at} className="flex flex-col gap-1">
          <p className="figures flex items-center gap-2">
            <span className="text-ink-3">{at + 1}</span>
            <svg
              aria-hidden
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              className="block h-2 min-w-0 flex-1 rounded-sm bg-surface-3"
            >
              <rect
                width={Math.min(1, count / limit) * 100}
                height={8}
                className={count > limit ? 'fill-state-failed' : 'fill-type-embedding'}
              />
            </svg>
            <span>
              {count} of {limit}
              {count > limit ? `, the last ${count - limit} not read` : ''}
            </span>
          </p>
          {texts?.[at] ? <TokenTexts texts={texts[at]} /> : null}
        </li>
      ))}
    </ol>
  );
}

function TokenTexts({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul aria-label="Tokens" className="flex flex-wrap gap-1 pl-4 font-mono text-11">
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
        <li key={at} className="wrap-anywhere rounded-sm bg-surface-3 px-1">
          {plainToken(text)}
        </li>
      ))}
    </ul>
  );
}
