import { AppError } from '#nodes/contract/errors.ts';

const readable = [
  ['JPEG', /^\xff\xd8\xff/],
  ['PNG', /^.PNG\r\n/],
  ['WebP', /^RIFF.{4}WEBP/s],
] as const;

const known = [
  ['a GIF', /^GIF8/],
  ['a TIFF', /^(II\*\0|MM\0\*)/],
  ['a BMP', /^BM/],
  ['an SVG', /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<svg/is],
  ['an AVIF', /^.{4}ftypavi/s],
  ['a HEIC', /^.{4}ftyp(hei|hev|mif|msf)/s],
  ['a JPEG XL', /^.{4}JXL /s],
  ['a PDF', /^%PDF/],
] as const;

/**
 * Tells from its first bytes what kind of picture a file is; its name says nothing.
 *
 * @throws AppError image/unsupported for pictures Tack does not read, image/unreadable for no picture at all
 */
export function sniffPicture(bytes: Uint8Array): 'JPEG' | 'PNG' | 'WebP' {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const kind = readable.find(([, pattern]) => pattern.test(head))?.[0];
  if (kind) return kind;
  const other = known.find(([, pattern]) => pattern.test(head))?.[0];
  if (other) {
    throw new AppError('image/unsupported', `This is ${other}; Tack reads JPEG, PNG and WebP.`);
  }
  throw new AppError('image/unreadable', 'This is no picture that Tack can read.');
}
