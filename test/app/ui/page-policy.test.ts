import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Bars } from '#app/_ui/bars.tsx';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { ImageView } from '#app/_ui/image-view.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';
import { ProgressRing } from '#app/_ui/progress-ring.tsx';
import { Sparkline } from '#app/_ui/sparkline.tsx';
import { Splitter } from '#app/_ui/splitter.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import { TooltipProvider } from '#app/_ui/tooltip-provider.tsx';
import { UiProvider } from '#app/_ui/ui-provider.tsx';

const onChange = () => {};
const picture = { src: '/a.png', label: 'Before' };
const parts = {
  Bars: createElement(Bars, { label: 'Direction', values: [1, -2, 3] }),
  CompareSlider: createElement(CompareSlider, { before: picture, after: picture }),
  ImageView: TooltipProvider({
    children: createElement(ImageView, { src: '/a.png', alt: 'A triangle' }),
  }),
  NumberSlider: createElement(NumberSlider, { label: 'Steps', value: 5, min: 0, max: 9, onChange }),
  ProgressBar: createElement(ProgressBar, { label: 'Run', value: 1, max: 3 }),
  ProgressRing: createElement(ProgressRing, { label: 'Run', value: 1, max: 3 }),
  Sparkline: createElement(Sparkline, { label: 'Loss', values: [3, 2, 1] }),
  Splitter: createElement(Splitter, {
    label: 'Width',
    orientation: 'vertical',
    size: 300,
    min: 200,
    max: 400,
    onChange,
  }),
  TextArea: createElement(TextArea, { label: 'Instruction', value: 'make it winter', onChange }),
};

function underProvider(part: ReactElement) {
  return UiProvider({ nonce: undefined, children: part });
}

describe('what the server writes', () => {
  // The page's policy refuses style attributes in HTML; only styles set later by script are taken.
  it.each(Object.entries(parts))('gives %s no style attribute', (_name, part) => {
    const html = renderToStaticMarkup(underProvider(part));
    const own = html.replace(/<div role="region"[^>]*>/, ''); // the place of toasts, which is empty then
    expect(own).not.toContain('style=');
    expect(own.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(parts))('gives %s a name in words', (_name, part) => {
    const html = renderToStaticMarkup(underProvider(part));
    expect(html).toMatch(
      /aria-label="(Direction|Compare|A triangle|Steps|Run|Loss|Width)|for="[^"]+"[^>]*>Instruction/,
    );
  });
});
