import type { Captions } from '#nodes/contract/ports.ts';

type CaptionListProps = { readonly captions: Captions; readonly most?: number | undefined };

/** Captions in their order; those that are switched off are struck. */
export function CaptionList({ captions, most }: CaptionListProps) {
  if (captions.length === 0) return <p className="text-ink-3">No captions</p>;
  const shown = captions.slice(0, most ?? captions.length);
  return (
    <ol className="flex flex-col gap-1">
      {shown.map(({ text, enabled }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place
        <li key={at} className="flex gap-2">
          <span className="figures w-4 shrink-0 text-right text-ink-3">{at + 1}</span>
          <span className={`wrap-anywhere ${enabled ? '' : 'text-ink-3 line-through'}`}>
            {text}
            {enabled ? null : <span className="sr-only">, switched off</span>}
          </span>
        </li>
      ))}
      {shown.length < captions.length ? (
        <li className="pl-6 text-11 text-ink-3">and {captions.length - shown.length} more</li>
      ) : null}
    </ol>
  );
}
