import { Contrast, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { Button } from '#app/_ui/button.tsx';
import { Switch } from '#app/_ui/switch.tsx';
import { encodePng } from '../painting/encode-png.ts';
import { type MaskPixels, plainMask } from '../painting/mask-pixels.ts';
import type { Workshop } from '../painting/painter-window.tsx';
import { PaintingCanvas } from '../painting/painting-canvas.tsx';
import { PaintingLayout } from '../painting/painting-layout.tsx';
import { StepButtons } from '../painting/step-buttons.tsx';
import { ToolChoice, usualTool } from '../painting/tool-choice.tsx';
import { useSteps } from '../painting/use-steps.ts';
import { colourMask } from './colour-mask.ts';
import { invertPixels } from './invert-pixels.ts';
import { MaskNumbers } from './mask-numbers.tsx';

type MaskWorkshopProps = Workshop<MaskPixels> & { readonly picture: string | null };

/** The mask as a veil over its picture, the tools for it, and its steps back. */
export function MaskWorkshop(props: MaskWorkshopProps) {
  const { start, picture, onPainting, isKeeping, onKeep } = props;
  const { now: mask, steps, take } = useSteps(start, onPainting);
  const [settings, setSettings] = useState({ ...usualTool(start), isErasing: false });
  const canvas = (
    <PaintingCanvas
      label="The mask over its picture; coloured where the edit may act"
      look={colourMask}
      {...{ mask, settings }}
      onPainted={take}
    >
      {picture === null ? null : (
        <img
          src={pictureUrl(picture)}
          alt=""
          draggable={false}
          className="pointer-events-none absolute inset-0 size-full [image-rendering:pixelated]"
        />
      )}
    </PaintingCanvas>
  );
  const keep = (
    <Button
      variant="primary"
      className="self-start"
      busy={isKeeping ? 'Keeping' : undefined}
      onClick={() => onKeep(() => encodePng(mask, 1))}
    >
      Use this mask
    </Button>
  );
  return (
    <PaintingLayout {...{ canvas, keep }}>
      <ToolChoice {...{ settings }} onChange={(part) => setSettings({ ...settings, ...part })} />
      <Switch
        label="Erase"
        checked={settings.isErasing}
        onChange={(isErasing) => setSettings({ ...settings, isErasing })}
      />
      <div className="flex flex-wrap gap-1">
        <StepButtons {...steps} />
        <Button size="small" icon={Contrast} onClick={() => take(invertPixels(mask))}>
          Invert
        </Button>
        <Button
          size="small"
          icon={Trash2}
          onClick={() => take(plainMask(mask.width, mask.height, 0))}
        >
          Clear
        </Button>
      </div>
      <MaskNumbers {...{ mask }} isErasing={settings.isErasing} onChange={take} />
    </PaintingLayout>
  );
}
