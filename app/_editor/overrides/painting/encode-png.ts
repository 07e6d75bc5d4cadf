import { makePngChunk } from '#nodes/contract/png/png-chunks.ts';

type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Row by row, as many bytes a pixel as there are channels. */
  readonly data: Uint8Array | Uint8ClampedArray;
};

/** Grey, or red, green, blue and opacity. */
type Channels = 1 | 4;

const colourTypes = { 1: 0, 4: 6 } as const;
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Writes pixels as a PNG, byte for byte: a canvas would multiply colours by their opacity and may
 * attach a colour profile.
 */
export async function encodePng(pixels: Pixels, channels: Channels): Promise<Blob> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, pixels.width);
  header.setUint32(4, pixels.height);
  header.setUint8(8, 8);
  header.setUint8(9, colourTypes[channels]);
  const parts = [
    makePngChunk('IHDR', new Uint8Array(header.buffer)),
    makePngChunk('IDAT', await deflate(filterRows(pixels, channels))),
    makePngChunk('IEND', new Uint8Array()),
  ];
  return new Blob([signature, ...parts], { type: 'image/png' });
}

/** Every row as its difference from the one above ("Up" in the standard), which deflates better. */
function filterRows({ width, height, data }: Pixels, channels: Channels): Uint8Array<ArrayBuffer> {
  const length = width * channels;
  const rows = new Uint8Array(height * (length + 1));
  for (let row = 0; row < height; row++) {
    const to = row * (length + 1);
    rows[to] = 2;
    for (let at = 0; at < length; at++) {
      const from = row * length + at;
      rows[to + 1 + at] = (data[from] ?? 0) - (row === 0 ? 0 : (data[from - length] ?? 0));
    }
  }
  return rows;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
