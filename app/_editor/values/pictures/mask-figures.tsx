import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { measureMask } from './measure-mask.ts';
import { usePixels } from './use-pixels.ts';

/** How large a mask is, and how much of the picture it lets an edit change. */
export function MaskFigures({ hash }: { readonly hash: string }) {
  return (
    <ValueQuery query={usePixels(hash)}>
      {({ width, height, data }) => {
        const { covered, soft } = measureMask(data);
        return (
          <FigureList
            figures={[
              ['Size', `${width} × ${height} pixels`],
              ['May change', `${tellShare(covered)} of the picture`],
              ['Soft edge', soft === 0 ? 'none' : `${tellShare(soft)} of the pixels`],
            ]}
          />
        );
      }}
    </ValueQuery>
  );
}

const tellShare = (share: number) => `${(share * 100).toFixed(1)} %`;
