import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { MaskCanvas } from './mask-canvas.tsx';
import { takeStep, undoStep } from './mask-history.ts';
import { MaskNumbers } from './mask-numbers.tsx';
import { invertPixels, type MaskPixels, plainMask } from './mask-pixels.ts';
import { MaskTools, type ToolSettings } from './mask-tools.tsx';

type MaskWorkshopProps = {
  readonly start: MaskPixels;
  readonly picture: string | null;
  readonly isKeeping: boolean;
  readonly onKeep: (mask: MaskPixels) => void;
};

/** The mask, the tools for it, and its steps back. */
export function MaskWorkshop({ start, picture, isKeeping, onKeep }: MaskWorkshopProps) {
  const [history, setHistory] = useState({ now: start, past: [] as readonly MaskPixels[] });
  const [settings, setSettings] = useState<ToolSettings>({
    ...{ tool: 'brush', isErasing: false, softness: 0.2 },
    size: Math.max(2, Math.round(Math.min(start.width, start.height) / 8)),
  });
  const mask = history.now;
  const take = (next: MaskPixels) => setHistory((before) => takeStep(before, next));
  return (
    <div className="flex flex-wrap items-start gap-4">
      <MaskCanvas {...{ mask, picture, settings }} onPainted={take} />
      <div className="flex min-w-60 flex-1 flex-col gap-4">
        <MaskTools
          {...{ settings }}
          onChange={setSettings}
          canUndo={history.past.length > 0}
          onUndo={() => setHistory(undoStep)}
          onInvert={() => take(invertPixels(mask))}
          onClear={() => take(plainMask(mask.width, mask.height, 0))}
        />
        <MaskNumbers {...{ mask }} isErasing={settings.isErasing} onChange={take} />
        <Button
          variant="primary"
          className="self-start"
          busy={isKeeping ? 'Keeping' : undefined}
          onClick={() => onKeep(mask)}
        >
          Use this mask
        </Button>
      </div>
    </div>
  );
}
