import { CaptionList } from '#app/_editor/values/captions/caption-list.tsx';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { QuotedText } from '#app/_editor/values/quoted-text.tsx';
import { ValueThumb } from '#app/_editor/values/value-thumb.tsx';
import type { DocumentValue } from '#nodes/contract/graph.ts';
import { type PortType, portTypes } from '#nodes/contract/ports.ts';

type DocumentThumbProps = {
  readonly type: PortType;
  readonly value: DocumentValue;
  readonly title: string;
};

/** A value that a document holds, small. */
export function DocumentThumb({ type, value, title }: DocumentThumbProps) {
  if ('artifact' in value) {
    const isPicture = type === 'image' || type === 'mask';
    return (
      <div className={isPicture ? 'w-24' : ''}>
        <ValueThumb type={type} hash={value.artifact} title={title} />
      </div>
    );
  }
  const captions = portTypes.captions.safeParse(value.json).data;
  if (type === 'captions' && captions) return <CaptionList captions={captions} />;
  if (typeof value.json === 'number') return <p className="figures">{formatFigure(value.json)}</p>;
  return typeof value.json === 'string' ? <QuotedText text={value.json} className="" /> : null;
}
