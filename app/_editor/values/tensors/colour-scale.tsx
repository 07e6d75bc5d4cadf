import { type RefObject, useEffect, useRef, useState } from 'react';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import { useTheme } from '#app/_ui/use-theme.ts';
import { type DivergingScale, readRgb } from './mix-colours.ts';

/** The colours of the page's theme for numbers on both sides of nothing; `legend` shows them. */
export function useColourScale() {
  const legend = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<DivergingScale | null>(null);
  const [theme] = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const read = () => setScale(readScale(legend.current));
    read();
    system.addEventListener('change', read);
    return () => system.removeEventListener('change', read);
  }, [theme]);
  return { legend, scale };
}

function readScale(legend: HTMLElement | null): DivergingScale {
  const colours = [...(legend?.querySelectorAll('[data-colour]') ?? [])].map((swatch) =>
    readRgb(getComputedStyle(swatch).color),
  );
  const [below = [0, 0, 0], nothing = [0, 0, 0], above = [0, 0, 0]] = colours;
  return { below, nothing, above };
}

type ColourLegendProps = {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The number in full colour. */
  readonly most: number;
};

/** Which colour stands for which number. */
export function ColourLegend({ ref, most }: ColourLegendProps) {
  const swatches = [
    ['text-type-latents', formatFigure(-most)],
    ['text-surface-0', '0'],
    ['text-type-direction', formatFigure(most)],
  ] as const;
  return (
    <div ref={ref} className="figures flex flex-wrap gap-x-4 text-11 text-ink-2">
      {swatches.map(([colour, words]) => (
        <span key={colour} className="inline-flex items-center gap-1">
          <span
            aria-hidden
            data-colour=""
            className={`size-3 rounded-sm border border-line-strong bg-current ${colour}`}
          />
          {words}
        </span>
      ))}
    </div>
  );
}
