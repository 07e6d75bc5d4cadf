const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Whether a file begins as a PNG does. */
export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, pngStart.length).equals(pngStart);
}
