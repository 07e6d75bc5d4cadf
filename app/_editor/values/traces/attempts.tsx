import { Badge } from '#app/_ui/badge.tsx';
import type { TraceOf } from './trace-schemas.ts';

type AttemptsProps = { readonly attempts: TraceOf<'attempts'> };

/** What the language model was sent and wrote, attempt by attempt, and why some were not taken. */
export function Attempts({ attempts }: AttemptsProps) {
  return (
    <ol className="flex flex-col gap-3">
      {attempts.map(({ prompt, written, refusal, tokens, shots }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an attempt is its place
        <li key={at} className="flex flex-col gap-1">
          <p className="flex items-center gap-2 text-12">
            Attempt {at + 1}
            <Badge tone={refusal === null ? 'green' : 'amber'}>
              {refusal === null ? 'taken' : 'not taken'}
            </Badge>
            <span className="figures text-11 text-ink-3">
              {tokens} tokens{shots === undefined ? '' : `, ${shots} examples`}
            </span>
          </p>
          {refusal === null ? null : <p className="text-12 text-ink-2">{refusal}</p>}
          <Written title="As written" text={written} isOpen />
          <Written title="As asked" text={prompt} />
        </li>
      ))}
    </ol>
  );
}

type WrittenProps = {
  readonly title: string;
  readonly text: string;
  readonly isOpen?: boolean | undefined;
};

function Written({ title, text, isOpen }: WrittenProps) {
  return (
    <details open={isOpen}>
      <summary className="w-fit text-12 text-ink-2 hover:text-ink-1">{title}</summary>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
        tabIndex={0}
        className="mt-1 max-h-60 overflow-auto wrap-anywhere whitespace-pre-wrap rounded-md border bg-surface-0 p-2 font-mono text-11"
      >
        {text.trim() === '' ? 'nothing' : text.trim()}
      </pre>
    </details>
  );
}
