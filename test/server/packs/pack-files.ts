import { createHash, randomBytes } from 'node:crypto';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The files of a pack that only writes captions, with a pack.json that names them. */
export function packFiles(
  files: Readonly<Record<string, Uint8Array | string>> = {
    'writer/config.json': '{}',
    'writer/onnx/model.onnx': randomBytes(5_000),
    'writer/onnx/model.onnx_data': randomBytes(300_000),
  },
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, Uint8Array | string> {
  const manifest = {
    format: 'tack-pack',
    version: 1,
    id: 'made-elsewhere',
    title: 'Little',
    summary: 'Writes captions.',
    licence: 'MIT',
    source: 'made by a test',
    reach: { world: 'nothing', usualPsnr: null, better: null },
    files: Object.entries(files).map(([path, content]) => ({
      path,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
    writer: { model: 'writer', dtype: 'fp32', context: 128, captionWords: 8 },
    ...changes,
  };
  return { ...files, 'pack.json': JSON.stringify(manifest) };
}
