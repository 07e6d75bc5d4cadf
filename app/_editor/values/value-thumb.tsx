import { type ComponentType, memo } from 'react';
import type { PortType } from '#nodes/contract/ports.ts';
import { CaptionList } from './captions/caption-list.tsx';
import { formatFigure } from './format-figure.ts';
import { MaskPicture } from './mask-picture.tsx';
import { MetricGrid } from './metrics/metric-grid.tsx';
import { Picture } from './picture.tsx';
import { QuotedText } from './quoted-text.tsx';
import { DirectionThumb } from './tensors/direction-thumb.tsx';
import { InversionThumb } from './tensors/inversion-thumb.tsx';
import { TensorThumb } from './tensors/tensor-thumb.tsx';
import { usePlainValue } from './use-plain-value.ts';
import type { ValueProps } from './value-props.ts';
import { ValueQuery } from './value-query.tsx';

type ValueThumbProps = {
  readonly type: PortType;
  readonly hash: string;
  readonly title?: string | undefined;
};

/** A stored value as it is seen on a card, about 240 px wide: each kind in its own form. */
export const ValueThumb = memo(function ValueThumb({ type, hash, title }: ValueThumbProps) {
  const Thumb = thumbs[type] ?? UnknownThumb;
  return <Thumb hash={hash} title={title ?? type} />;
});

const thumbs: Readonly<Record<PortType, ComponentType<ValueProps>>> = {
  image: ({ hash, title }) => (
    <Picture hash={hash} title={title} className="aspect-square w-full rounded-sm bg-surface-3" />
  ),
  mask: ({ hash, title }) => (
    <MaskPicture hash={hash} title={title} className="aspect-square w-full rounded-sm" />
  ),
  text: TextThumb,
  captions: CaptionsThumb,
  number: NumberThumb,
  metrics: MetricsThumb,
  embedding: ({ hash }) => <TensorThumb type="embedding" hash={hash} />,
  latents: ({ hash }) => <TensorThumb type="latents" hash={hash} />,
  direction: DirectionThumb,
  inversion: InversionThumb,
};

function TextThumb({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('text', hash)}>
      {(text) => <QuotedText text={text} className="line-clamp-4 text-12" />}
    </ValueQuery>
  );
}

function CaptionsThumb({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('captions', hash)}>
      {(captions) => (
        <div className="text-12">
          <CaptionList captions={captions} most={3} />
        </div>
      )}
    </ValueQuery>
  );
}

function NumberThumb({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('number', hash)} placeholder="h-7 w-20">
      {(number) => <p className="figures text-20">{formatFigure(number)}</p>}
    </ValueQuery>
  );
}

function MetricsThumb({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('metrics', hash)}>
      {(metrics) => <MetricGrid metrics={metrics} most={4} />}
    </ValueQuery>
  );
}

function UnknownThumb({ hash, title }: ValueProps) {
  return (
    <p className="flex gap-2 text-12 text-ink-2">
      {title}
      <code className="font-mono text-11 text-ink-3">{hash.slice(0, 8)}</code>
    </p>
  );
}
