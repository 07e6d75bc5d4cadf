import { useLayoutEffect, useRef } from 'react';
import { captionScene } from '#nodes/scenes/caption-scene.ts';
import { renderScene } from '#nodes/scenes/render-scene.ts';
import type { Scene } from '#nodes/scenes/scene.ts';

/** A scene, drawn as the node will draw it. */
export function ScenePicture({ scene }: { readonly scene: Scene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const { width, height, data } = renderScene(scene);
    const pixels = new ImageData(width, height);
    for (let at = 0; at < width * height; at += 1) {
      pixels.data.set([...data.subarray(at * 3, at * 3 + 3), 255], at * 4);
    }
    canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0);
  }, [scene]);
  return (
    <canvas
      ref={canvas}
      width={64}
      height={64}
      role="img"
      aria-label={captionScene(scene)}
      className="aspect-square w-full rounded-md [image-rendering:pixelated]"
    />
  );
}
