import type { Image, Mask } from '#nodes/contract/ports.ts';

/** A picture whose channel values come from a function of the byte's index. */
export function pictureOf(width: number, height: number, value: (at: number) => number): Image {
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height * 3 }, (_, at) => value(at)),
  };
}

/** A mask from rows of "#" (may change) and "." (must stay). */
export function maskOf(...rows: string[]): Mask {
  const data = Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 255 : 0));
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

/** The rows of a mask, as `maskOf` takes them. */
export function rowsOf({ width, height, data }: Mask): string[] {
  return Array.from({ length: height }, (_, row) =>
    Array.from(data.subarray(row * width, (row + 1) * width), (value) => (value ? '#' : '.')).join(
      '',
    ),
  );
}
