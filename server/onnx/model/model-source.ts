/** Where a model's bytes are read from: a file, or a buffer. */
export interface ModelSource {
  readonly size: number;
  /** Exactly these bytes. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Reads bytes here and there. */
export interface Window {
  read(offset: number, length: number): Promise<Uint8Array>;
}

const BLOCK_BYTES = 262_144;

/** Reads a source in blocks, so that many small reads close together cost one. */
export function openWindow(source: ModelSource): Window {
  let start = 0;
  let block: Uint8Array = new Uint8Array(0);
  return {
    async read(offset, length) {
      const isInside = offset >= start && offset + length <= start + block.length;
      if (!isInside) {
        const wanted = Math.min(Math.max(length, BLOCK_BYTES), source.size - offset);
        block = await source.read(offset, wanted);
        start = offset;
      }
      return block.subarray(offset - start, offset - start + length);
    },
  };
}
