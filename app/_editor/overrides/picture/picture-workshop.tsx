import { RotateCcw } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { encodePng } from '../painting/encode-png.ts';
import { fillRectangle } from '../painting/fill-shape.ts';
import { type MaskPixels, type PixelPoint, plainMask } from '../painting/mask-pixels.ts';
import type { Workshop } from '../painting/painter-window.tsx';
import { PaintingCanvas } from '../painting/painting-canvas.tsx';
import { PaintingLayout } from '../painting/painting-layout.tsx';
import { RectangleByNumbers } from '../painting/rectangle-by-numbers.tsx';
import { StepButtons } from '../painting/step-buttons.tsx';
import { ToolChoice, usualTool } from '../painting/tool-choice.tsx';
import { useSteps } from '../painting/use-steps.ts';
import { colourInk, pictureInk } from './ink.ts';
import { InkChoice, type InkSettings } from './ink-choice.tsx';
import { layPaint } from './lay-paint.ts';
import type { PictureStart } from './load-picture.ts';
import { readColour } from './picture-pixels.ts';

const usualInk: InkSettings = {
  ...{ colour: '#e6302b', opacity: 100, isRestoring: false, isPicking: false },
};

/** The picture, what is laid on it and with which tools, and its steps back. */
export function PictureWorkshop(props: Workshop<PictureStart>) {
  const { start, onPainting, isKeeping, onKeep } = props;
  const { original } = start;
  const { now: picture, steps, take } = useSteps(start.now, onPainting);
  const [tool, setTool] = useState(() => ({ ...usualTool(original), isErasing: false }));
  const [ink, setInk] = useState(usualInk);
  const blank = useMemo(() => plainMask(original.width, original.height, 0), [original]);
  const { colour, opacity, isRestoring, isPicking } = ink;
  const laid = useCallback(
    (mask: MaskPixels) => {
      const laidInk = isRestoring ? pictureInk(original) : colourInk(colour);
      return layPaint(picture, { mask, ink: laidInk, opacity: opacity / 100 });
    },
    [picture, original, colour, opacity, isRestoring],
  );
  const look = useCallback((mask: MaskPixels) => laid(mask).data, [laid]);
  const pick = (point: PixelPoint) => {
    const picked = readColour(picture, point) ?? colour;
    setInk({ ...ink, colour: picked, isPicking: false, isRestoring: false });
  };
  const canvas = (
    <PaintingCanvas
      label={isPicking ? 'The picture; press where its colour is to be taken' : 'The picture'}
      mask={blank}
      settings={tool}
      {...{ look }}
      onPainted={(mask) => take(laid(mask))}
      onPick={isPicking ? pick : undefined}
    />
  );
  const keep = (
    <Button
      variant="primary"
      className="self-start"
      busy={isKeeping ? 'Keeping' : undefined}
      onClick={() => onKeep(() => encodePng(picture, 4))}
    >
      Use this picture
    </Button>
  );
  return (
    <PaintingLayout {...{ canvas, keep }}>
      <ToolChoice settings={tool} onChange={(part) => setTool({ ...tool, ...part })} />
      <InkChoice settings={ink} onChange={(part) => setInk({ ...ink, ...part })} />
      <div className="flex flex-wrap gap-1">
        <StepButtons {...steps} />
        <Button size="small" icon={RotateCcw} onClick={() => take(original)}>
          Back to the original
        </Button>
      </div>
      <RectangleByNumbers size={blank}>
        {([corner, other]) => (
          <div className="flex flex-wrap gap-1">
            <Button
              size="small"
              onClick={() => take(laid(fillRectangle(blank, [corner, other], false)))}
            >
              {isRestoring ? 'Bring this rectangle back' : 'Fill this rectangle'}
            </Button>
            <Button size="small" onClick={() => pick(corner)}>
              Pick the colour at its corner
            </Button>
          </div>
        )}
      </RectangleByNumbers>
    </PaintingLayout>
  );
}
