import { clsx } from 'clsx';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Point } from '#nodes/contract/graph.ts';
import { radii } from '#nodes/scenes/paints.ts';
import { sceneSide } from '#nodes/scenes/render-scene.ts';
import type { Thing } from '#nodes/scenes/scene.ts';
import { describeThing } from './describe-thing.ts';

type ThingGripProps = {
  readonly thing: Thing;
  /** Counted from 1. */
  readonly number: number;
  readonly isChosen: boolean;
  /** Where in the scene a point of the screen is. */
  readonly place: (screen: Point) => Point;
  readonly onChoose: () => void;
  readonly onMove: (to: Point, isFinal: boolean) => void;
};

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** An object's handle on the preview: drag it, or move it by arrow keys (Shift for five pixels). */
export function ThingGrip(props: ThingGripProps) {
  const { thing, number, isChosen, place, onChoose, onMove } = props;
  /** From the pointer to the object's centre while it is dragged. */
  const held = useRef<Point | null>(null);
  const follow = (event: PointerEvent, isFinal: boolean) => {
    if (!held.current) return;
    const { x, y } = place({ x: event.clientX, y: event.clientY });
    onMove({ x: x + held.current.x, y: y + held.current.y }, isFinal);
  };
  const grab = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const { x, y } = place({ x: event.clientX, y: event.clientY });
    held.current = { x: thing.x - x, y: thing.y - y };
    onChoose();
  };
  const release = (event: PointerEvent) => {
    follow(event, true);
    held.current = null;
  };
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const length = event.shiftKey ? 5 : 1;
    onMove({ x: thing.x + by.x * length, y: thing.y + by.y * length }, true);
  };
  const side = radii[thing.size] * 2 + 4;
  const percent = (pixels: number) => `${(pixels / sceneSide) * 100}%`;
  return (
    <button
      type="button"
      aria-label={`Object ${number}, ${describeThing(thing)}, ${thing.x} from the left, ${thing.y} from the top`}
      aria-pressed={isChosen}
      title="Drag it, or move it with the arrow keys"
      onFocus={() => isChosen || onChoose()}
      onPointerDown={grab}
      onPointerMove={(event) => follow(event, false)}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={step}
      style={{
        left: percent(thing.x - side / 2),
        top: percent(thing.y - side / 2),
        width: percent(side),
        height: percent(side),
      }}
      className={clsx(
        'absolute cursor-move rounded-md border-2 border-dashed',
        isChosen ? 'border-accent' : 'border-transparent hover:border-line-strong',
      )}
    />
  );
}
