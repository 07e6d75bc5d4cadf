import { open } from 'node:fs/promises';
import { readOutline } from '#server/onnx/model/read-outline.ts';

/**
 * Reads what a model file says of its graph, without its weights, however large it is.
 *
 * @throws OnnxError 'onnx/invalid' when it is no model
 */
export async function readModelOutline(file: string) {
  await using handle = await open(file);
  const { size } = await handle.stat();
  return await readOutline({
    size,
    async read(offset, length) {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, offset);
      return bytes.subarray(0, bytesRead);
    },
  });
}
