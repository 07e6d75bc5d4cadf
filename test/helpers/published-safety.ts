import { readFileSync } from 'node:fs';
import path from 'node:path';

const names = ['safety_checker/model.onnx', 'feature_extractor/preprocessor_config.json'] as const;

/** The tiny safety checker as somebody would publish it beside a Stable Diffusion. */
export const publishedSafety = (): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join('test/fixtures/safety/published', name))]),
  );
