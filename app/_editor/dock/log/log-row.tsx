import { useSession } from '#app/_editor/state/session.ts';
import type { LogLine } from './describe-event.ts';

export type DatedLine = LogLine & {
  readonly key: string;
  /** Milliseconds, by this browser's clock. */
  readonly at: number;
  /** What a person would pass on to whoever looks into it. */
  readonly aside?: string;
};

const tones = { plain: 'text-ink-2', notice: 'text-ink-1', failed: 'text-danger' };

/** One line of the log; a line about a node leads to it. */
export function LogRow({ line }: { readonly line: Omit<DatedLine, 'key'> }) {
  const { document, canvas } = useSession();
  const { at, sentence, tone, node, aside } = line;
  const select = (id: string) => {
    document.select([id]);
    canvas.current?.focusNode(id);
  };
  return (
    <li className="flex items-baseline gap-3 px-3 py-0.5">
      <time className="figures w-16 shrink-0 font-mono text-11 text-ink-3">
        {new Date(at).toLocaleTimeString([], { hour12: false })}
      </time>
      {tone === 'notice' && <span className="shrink-0 text-11 text-state-stale">Notice</span>}
      {node === undefined ? (
        <span className={`[overflow-wrap:anywhere] ${tones[tone]}`}>{sentence}</span>
      ) : (
        <button
          type="button"
          onClick={() => select(node)}
          className={`text-left [overflow-wrap:anywhere] hover:underline ${tones[tone]}`}
        >
          {sentence}
        </button>
      )}
      {aside && <span className="font-mono text-11 text-ink-3">{aside}</span>}
    </li>
  );
}
