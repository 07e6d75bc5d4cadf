import { Brush as BrushIcon, Lasso, Square } from 'lucide-react';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import type { MaskPixels } from './mask-pixels.ts';

type PaintingTool = 'brush' | 'rectangle' | 'lasso';

/** With what a pointer paints. */
export type ToolSettings = {
  readonly tool: PaintingTool;
  /** Diameter of the brush, pixels. */
  readonly size: number;
  /** Of the brush: 0 = a hard edge, 1 = fading from the middle on. */
  readonly softness: number;
};

type ToolChoiceProps = {
  readonly settings: ToolSettings;
  readonly onChange: (part: Partial<ToolSettings>) => void;
};

const tools = [
  { value: 'brush', label: 'Brush', icon: BrushIcon },
  { value: 'rectangle', label: 'Rectangle', icon: Square },
  { value: 'lasso', label: 'Lasso', icon: Lasso },
] as const;

/** A brush in proportion to what it paints on. */
export function usualTool({ width, height }: Pick<MaskPixels, 'width' | 'height'>): ToolSettings {
  const size = Math.max(2, Math.min(200, Math.round(Math.min(width, height) / 8)));
  return { tool: 'brush', size, softness: 0.2 };
}

/** Which tool, and of the brush its size and softness. */
export function ToolChoice({ settings, onChange }: ToolChoiceProps) {
  return (
    <>
      <SegmentedControl
        label="Tool"
        segments={tools}
        value={settings.tool}
        onChange={(tool: PaintingTool) => onChange({ tool })}
      />
      {settings.tool === 'brush' ? (
        <>
          <NumberSlider
            label="Size"
            unit="px"
            {...{ min: 1, max: 200, step: 1, value: settings.size }}
            onChange={(size) => onChange({ size })}
          />
          <NumberSlider
            label="Softness"
            {...{ min: 0, max: 1, step: 0.05, value: settings.softness }}
            onChange={(softness) => onChange({ softness })}
          />
        </>
      ) : null}
    </>
  );
}
