import { useLayoutEffect, useRef } from 'react';
import type { Scene } from '#nodes/scenes/scene.ts';
import { drawScene } from './draw-scene.ts';

type SceneCanvasProps = { readonly scene: Scene; readonly className?: string | undefined };

/** A scene's pixels, enlarged as squares. */
export function SceneCanvas({ scene, className = '' }: SceneCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current) drawScene(canvas.current, scene);
  }, [scene]);
  return (
    <canvas
      ref={canvas}
      className={`block aspect-square [image-rendering:pixelated] ${className}`}
    />
  );
}
