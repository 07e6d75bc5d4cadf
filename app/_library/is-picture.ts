const png = [0x89, 0x50, 0x4e, 0x47];
const jpeg = [0xff, 0xd8, 0xff];
const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];

/** Whether bytes begin as a PNG, JPEG or WebP picture does. */
export function isPicture(bytes: Uint8Array): boolean {
  const startsWith = (mark: readonly number[], at = 0) =>
    mark.every((byte, index) => bytes[at + index] === byte);
  return startsWith(png) || startsWith(jpeg) || (startsWith(riff) && startsWith(webp, 8));
}
