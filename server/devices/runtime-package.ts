import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** The installed package of ONNX Runtime; nothing of it is loaded. */
export type RuntimePackage = {
  readonly version: string;
  readonly folder: string;
  /** Where its native libraries for this system lie. */
  readonly librariesFolder: string;
};

/** Looks at the package by its files: it tells its version no other way. */
export function readRuntimePackage(): RuntimePackage {
  const main = createRequire(import.meta.url).resolve('onnxruntime-node');
  const folder = dirname(dirname(main));
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(text));
  const librariesFolder = join(folder, 'bin/napi-v6', process.platform, process.arch);
  return { version, folder, librariesFolder };
}
