import { CaptionPairList } from '#app/_editor/values/captions/caption-pair-list.tsx';
import { Badge } from '#app/_ui/badge.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { AttemptSeconds } from './attempt-seconds.tsx';
import type { TraceOf } from './trace-schemas.ts';

type AttemptsProps = {
  readonly attempts: TraceOf<'attempts'>;
  /** Hash of how long each took; older runs have none. */
  readonly seconds: string | undefined;
};

/** What the language model was sent and wrote, attempt by attempt, and why some were not taken. */
export function Attempts({ attempts, seconds }: AttemptsProps) {
  return (
    <ol className="flex flex-col gap-3">
      {attempts.map(({ prompt, written, refusal, tokens, shots, before, after }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an attempt is its place
        <li key={at} className="flex flex-col gap-1">
          <p className="flex items-center gap-2 text-12">
            Attempt {at + 1}
            <Badge tone={refusal === null ? 'green' : 'amber'}>
              {refusal === null ? 'taken' : 'not taken'}
            </Badge>
            <Effort {...{ tokens, shots, seconds, at }} />
          </p>
          {refusal === null ? null : <p className="text-12 text-ink-2">{refusal}</p>}
          <Disclosure title="As written" isOpen>
            <Verbatim text={written} />
          </Disclosure>
          {before && after ? <AsRead before={before} after={after} /> : null}
          <Disclosure title="As asked">
            <Verbatim text={prompt} />
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}

type EffortProps = Pick<TraceOf<'attempts'>[number], 'tokens' | 'shots'> &
  Pick<AttemptsProps, 'seconds'> & { readonly at: number };

function Effort({ tokens, shots, seconds, at }: EffortProps) {
  return (
    <span className="figures text-11 text-ink-3">
      {tokens} tokens
      {seconds === undefined ? null : <AttemptSeconds hash={seconds} attempt={at} />}
      {shots === undefined ? null : `, ${shots} examples`}
    </span>
  );
}

type AsReadProps = { readonly before: readonly string[]; readonly after: readonly string[] };

/** The captions that were found in what the model wrote. */
function AsRead({ before, after }: AsReadProps) {
  const toCaptions = (texts: readonly string[]) => texts.map((text) => ({ text, enabled: true }));
  return (
    <Disclosure title={`As read, ${before.length} before and ${after.length} after`} isOpen>
      <div className="rounded-md border bg-surface-0 p-2 text-12">
        <CaptionPairList before={toCaptions(before)} after={toCaptions(after)} />
      </div>
    </Disclosure>
  );
}

function Verbatim({ text }: { readonly text: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
      tabIndex={0}
      className="max-h-60 overflow-auto wrap-anywhere whitespace-pre-wrap rounded-md border bg-surface-0 p-2 font-mono text-11"
    >
      {text.trim() === '' ? 'nothing' : text.trim()}
    </pre>
  );
}
