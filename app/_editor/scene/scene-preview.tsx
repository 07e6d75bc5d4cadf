import { useRef } from 'react';
import type { Point } from '#nodes/contract/graph.ts';
import { captionScene } from '#nodes/scenes/caption-scene.ts';
import { sceneSide } from '#nodes/scenes/render-scene.ts';
import type { Thing } from '#nodes/scenes/scene.ts';
import { moveThing, orderThings, type SceneDraft } from './move-thing.ts';
import { SceneCanvas } from './scene-canvas.tsx';
import { ThingGrip } from './thing-grip.tsx';

type ScenePreviewProps = {
  readonly draft: SceneDraft;
  readonly onChange: (draft: SceneDraft, isFinal: boolean) => void;
};

/** The scene as it will be drawn, at a whole number of screen pixels to one of its own; objects are moved in it. */
export function ScenePreview({ draft, onChange }: ScenePreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const { scene, chosen } = draft;
  const place = ({ x, y }: Point) => {
    const { left, top, width } = box.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: ((x - left) / width) * sceneSide, y: ((y - top) / width) * sceneSide };
  };
  const move = (at: number, to: Point, isFinal: boolean) => {
    const moved = moveThing({ scene, chosen: at }, to);
    onChange(isFinal ? orderThings(moved) : moved, isFinal);
  };
  return (
    <section
      ref={box}
      aria-label={`Preview: ${captionScene(scene)}`}
      className="relative w-[round(down,100%,64px)] max-w-96 touch-none overflow-hidden rounded-md"
    >
      <SceneCanvas scene={scene} className="w-full" />
      {scene.objects.map((thing, at) => (
        <ThingGrip
          // By looks, in which objects differ: the grip stays the same when the order changes.
          key={`${thing.colour} ${thing.shape} ${firstLike(scene.objects, thing) === at ? '' : at}`}
          thing={thing}
          number={at + 1}
          isChosen={at === chosen}
          place={place}
          onChoose={() => onChange({ scene, chosen: at }, false)}
          onMove={(to, isFinal) => move(at, to, isFinal)}
        />
      ))}
    </section>
  );
}

function firstLike(things: readonly Thing[], { colour, shape }: Thing): number {
  return things.findIndex((one) => one.colour === colour && one.shape === shape);
}
