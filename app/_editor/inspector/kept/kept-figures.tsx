import { MetricGrid } from '#app/_editor/values/metrics/metric-grid.tsx';
import { ValueTrouble } from '#app/_editor/values/value-query.tsx';
import type { Metric } from '#nodes/contract/ports.ts';
import type { Kept } from './find-kept.ts';
import { tellKept } from './tell-kept.ts';
import { usePsnr } from './use-psnr.ts';

type KeptFiguresProps = { readonly picture: string; readonly kept: Kept };

/** How near the picture comes back, in figures and in a sentence. */
export function KeptFigures({ picture, kept }: KeptFiguresProps) {
  const autoencoder = usePsnr(picture, kept.autoencoder);
  const reconstruction = usePsnr(picture, kept.reconstruction);
  const [most, reached] = [autoencoder.data, reconstruction.data];
  const error = autoencoder.error ?? reconstruction.error;
  if (error) return <ValueTrouble error={error} />;
  const lost = most === undefined || reached === undefined ? undefined : most - reached;
  const metrics = [
    ...toMetric('Autoencoder', most, 'higher'),
    ...toMetric('Reconstruction', reached, 'higher'),
    ...toMetric('Lost', lost, 'lower'),
  ];
  if (metrics.length === 0) return null;
  return (
    <>
      <MetricGrid metrics={metrics} />
      {lost === undefined ? null : <p className="text-12 text-ink-2">{tellKept(lost)}</p>}
    </>
  );
}

function toMetric(
  name: string,
  value: number | undefined,
  better: 'higher' | 'lower',
): readonly Metric[] {
  return value === undefined ? [] : [{ name, value, unit: 'dB', better }];
}
