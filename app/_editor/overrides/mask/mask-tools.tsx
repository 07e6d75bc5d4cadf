import { Brush as BrushIcon, Contrast, Lasso, Square, Trash2, Undo2 } from 'lucide-react';
import { Button } from '#app/_ui/button.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { Switch } from '#app/_ui/switch.tsx';

type MaskTool = 'brush' | 'rectangle' | 'lasso';
export type ToolSettings = {
  readonly tool: MaskTool;
  readonly isErasing: boolean;
  readonly size: number;
  readonly softness: number;
};

type MaskToolsProps = {
  readonly settings: ToolSettings;
  readonly onChange: (settings: ToolSettings) => void;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onInvert: () => void;
  readonly onClear: () => void;
};

const tools = [
  { value: 'brush', label: 'Brush', icon: BrushIcon },
  { value: 'rectangle', label: 'Rectangle', icon: Square },
  { value: 'lasso', label: 'Lasso', icon: Lasso },
] as const;

/** With what a mask is painted, and what is done to the whole of it. */
export function MaskTools(props: MaskToolsProps) {
  const { settings, onChange, canUndo, onUndo, onInvert, onClear } = props;
  const change = (part: Partial<ToolSettings>) => onChange({ ...settings, ...part });
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label="Tool"
        segments={tools}
        value={settings.tool}
        onChange={(tool: MaskTool) => change({ tool })}
      />
      <Switch
        label="Erase"
        checked={settings.isErasing}
        onChange={(isErasing) => change({ isErasing })}
      />
      {settings.tool === 'brush' ? (
        <>
          <NumberSlider
            label="Size"
            unit="px"
            {...{ min: 1, max: 200, step: 1, value: settings.size }}
            onChange={(size) => change({ size })}
          />
          <NumberSlider
            label="Softness"
            {...{ min: 0, max: 1, step: 0.05, value: settings.softness }}
            onChange={(softness) => change({ softness })}
          />
        </>
      ) : null}
      <div className="flex flex-wrap gap-1">
        <Button
          size="small"
          icon={Undo2}
          disabledReason={canUndo ? undefined : 'Nothing to undo.'}
          onClick={onUndo}
        >
          Undo
        </Button>
        <Button size="small" icon={Contrast} onClick={onInvert}>
          Invert
        </Button>
        <Button size="small" icon={Trash2} onClick={onClear}>
          Clear
        </Button>
      </div>
    </div>
  );
}
