import { type ComponentType, memo } from 'react';
import type { PortType } from '#nodes/contract/ports.ts';
import { CaptionList } from './captions/caption-list.tsx';
import { formatFigure } from './format-figure.ts';
import { MaskPicture } from './mask-picture.tsx';
import { MetricGrid } from './metrics/metric-grid.tsx';
import { Picture } from './picture.tsx';
import { MaskFigures } from './pictures/mask-figures.tsx';
import { PictureChannels } from './pictures/picture-channels.tsx';
import { QuotedText } from './quoted-text.tsx';
import { DirectionView } from './tensors/direction-view.tsx';
import { InversionView } from './tensors/inversion-view.tsx';
import { TensorView } from './tensors/tensor-view.tsx';
import { usePlainValue } from './use-plain-value.ts';
import type { ValueProps } from './value-props.ts';
import { ValueQuery } from './value-query.tsx';

type ValueViewProps = ValueProps & { readonly type: PortType };

/** A stored value as large as its place allows: each kind in its own form. */
export const ValueView = memo(function ValueView({ type, hash, title }: ValueViewProps) {
  const View = views[type] ?? UnknownView;
  return <View hash={hash} title={title} />;
});

const views: Readonly<Record<PortType, ComponentType<ValueProps>>> = {
  image: ImageView,
  mask: MaskView,
  text: TextView,
  captions: CaptionsView,
  number: NumberView,
  metrics: MetricsView,
  embedding: ({ hash }) => <TensorView type="embedding" hash={hash} />,
  latents: ({ hash }) => <TensorView type="latents" hash={hash} />,
  direction: DirectionView,
  inversion: InversionView,
};

function ImageView(value: ValueProps) {
  return (
    <div className="flex flex-col gap-2">
      <Picture {...value} className="checkered w-full rounded-md" />
      <PictureChannels hash={value.hash} />
    </div>
  );
}

function MaskView(value: ValueProps) {
  return (
    <div className="flex flex-col gap-2">
      <MaskPicture {...value} className="aspect-square w-full rounded-md" />
      <MaskFigures hash={value.hash} />
    </div>
  );
}

function TextView({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('text', hash)}>
      {(text) => <QuotedText text={text} className="whitespace-pre-wrap text-15" />}
    </ValueQuery>
  );
}

function CaptionsView({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('captions', hash)}>
      {(captions) => <CaptionList captions={captions} />}
    </ValueQuery>
  );
}

function NumberView({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('number', hash)}>
      {(number) => (
        <p>
          <span className="figures text-20">{formatFigure(number)}</span>
          <code className="ml-3 font-mono text-11 text-ink-3">{number}</code>
        </p>
      )}
    </ValueQuery>
  );
}

function MetricsView({ hash }: ValueProps) {
  return (
    <ValueQuery query={usePlainValue('metrics', hash)}>
      {(metrics) => <MetricGrid metrics={metrics} />}
    </ValueQuery>
  );
}

/** A kind of value that this page does not know: at least where it is kept. */
function UnknownView({ hash }: ValueProps) {
  return <code className="wrap-anywhere font-mono text-11 text-ink-3">{hash}</code>;
}
