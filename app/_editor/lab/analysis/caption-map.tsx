import { Disclosure } from '#app/_ui/disclosure.tsx';
import type { DirectionAnalysis } from '#nodes/editing/analysis/analyse-direction.ts';
import { CaptionMapTable } from './caption-map-table.tsx';
import { LabSection } from './lab-section.tsx';
import { placeCaptions } from './place-captions.ts';

type CaptionMapProps = { readonly map: DirectionAnalysis['map'] };

const size = { width: 480, height: 260 };

/** Where the captions lie along the two axes on which they differ the most, each pair joined by a line. */
export function CaptionMap({ map }: CaptionMapProps) {
  const { points, lines } = placeCaptions(map.captions, size);
  const [across, up] = map.shares.map((share) => Math.round(share * 100));
  return (
    <LabSection
      title="Map of the captions"
      hint={`The two axes show ${across} % and ${up} % of all difference. Lines that run alike mean pairs that agree.`}
    >
      <svg
        role="img"
        aria-label={`Map of ${points.length} captions in ${lines.length} pairs; the table below has the same places`}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="block w-full max-w-120 rounded-md border bg-surface-0"
      >
        {lines.map(({ caption, from, to }) => (
          <line
            key={caption}
            {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
            className="stroke-line-strong"
          />
        ))}
        {points.map(({ side, caption, text, x, y }) => (
          <g key={`${side} ${caption}`}>
            <title>{text}</title>
            {side === 'before' ? (
              <circle
                cx={x}
                cy={y}
                r={5}
                className="fill-surface-0 stroke-2 stroke-type-captions"
              />
            ) : (
              <rect x={x - 5} y={y - 5} width={10} height={10} className="fill-type-direction" />
            )}
            <text x={x + 8} y={y - 6} className="fill-ink-2 text-11">
              {caption + 1}
            </text>
          </g>
        ))}
      </svg>
      <p className="flex gap-4 text-11 text-ink-2">
        <span className="inline-flex items-center gap-1">
          <span aria-hidden className="size-2.5 rounded-full border-2 border-type-captions" />
          before
        </span>
        <span className="inline-flex items-center gap-1">
          <span aria-hidden className="size-2.5 bg-type-direction" />
          after
        </span>
      </p>
      <Disclosure title="Places as a table">
        <CaptionMapTable captions={map.captions} />
      </Disclosure>
    </LabSection>
  );
}
