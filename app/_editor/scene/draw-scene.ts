import { renderScene } from '#nodes/scenes/render-scene.ts';
import type { Scene } from '#nodes/scenes/scene.ts';

/** Draws a scene on a canvas of its size, pixel for pixel as the node draws it. */
export function drawScene(canvas: HTMLCanvasElement, scene: Scene): void {
  const { width, height, data } = renderScene(scene);
  canvas.width = width;
  canvas.height = height;
  const pixels = new ImageData(width, height);
  for (let at = 0; at < width * height; at += 1) {
    pixels.data[at * 4] = data[at * 3] ?? 0;
    pixels.data[at * 4 + 1] = data[at * 3 + 1] ?? 0;
    pixels.data[at * 4 + 2] = data[at * 3 + 2] ?? 0;
    pixels.data[at * 4 + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
}

/** A scene as a PNG file. */
export function encodeScene(scene: Scene): Promise<Blob> {
  const canvas = document.createElement('canvas');
  drawScene(canvas, scene);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser could not write the scene as a PNG.'));
    }, 'image/png');
  });
}
