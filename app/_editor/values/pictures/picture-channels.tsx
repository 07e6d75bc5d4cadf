import { useEffect, useMemo, useRef, useState } from 'react';
import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { Histogram } from '#app/_editor/values/tensors/histogram.tsx';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { type Channel, channels, countChannel, takeChannel } from './count-channels.ts';
import { usePixels } from './use-pixels.ts';

const segments = [
  { value: 'red', label: 'Red' },
  { value: 'green', label: 'Green' },
  { value: 'blue', label: 'Blue' },
] as const satisfies readonly { readonly value: Channel; readonly label: string }[];

/** A picture colour by colour, each with how often which values occur. */
export function PictureChannels({ hash }: { readonly hash: string }) {
  return (
    <Disclosure title="Channels and histogram">
      <FetchedChannels key={hash} hash={hash} />
    </Disclosure>
  );
}

function FetchedChannels({ hash }: { readonly hash: string }) {
  return (
    <ValueQuery query={usePixels(hash)} placeholder="h-40 w-full">
      {(pixels) => <Channels pixels={pixels} />}
    </ValueQuery>
  );
}

function Channels({ pixels }: { readonly pixels: ImageData }) {
  const [channel, setChannel] = useState<Channel>(channels[0]);
  const { counts, min, mean, max } = useMemo(
    () => countChannel(pixels.data, channel),
    [pixels, channel],
  );
  return (
    <div className="flex flex-col gap-3">
      <div>
        <SegmentedControl
          label="Channel"
          segments={segments}
          value={channel}
          onChange={setChannel}
        />
      </div>
      <ChannelPicture pixels={pixels} channel={channel} />
      <Histogram
        label={`Values of ${channel}`}
        counts={counts}
        min={0}
        max={255}
        fill="fill-type-image"
      />
      <FigureList
        figures={[
          ['Size', `${pixels.width} × ${pixels.height} pixels`],
          ['Mean', `${formatFigure(mean)} of 255`],
          ['Range', `${min} to ${max}`],
        ]}
      />
    </div>
  );
}

type ChannelPictureProps = { readonly pixels: ImageData; readonly channel: Channel };

function ChannelPicture({ pixels, channel }: ChannelPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = pixels;
  useEffect(() => {
    const surface = canvas.current?.getContext('2d');
    const grey = takeChannel(pixels.data, channel);
    surface?.putImageData(new ImageData(grey, width, height), 0, 0);
  }, [pixels, channel, width, height]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`The ${channel} of the picture, white where there is most of it`}
      {...{ width, height }}
      className="block w-full rounded-md [image-rendering:pixelated]"
    />
  );
}
