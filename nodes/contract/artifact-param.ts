import * as z from 'zod';

/** A param that names a stored value by its hash. A workflow file may hold a path there; a run swaps it for the hash. */
export function artifactParam(type: 'image' | 'mask', title: string) {
  return z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Choose a file.')
    .meta({ title, description: 'A picture file, kept by its content.', artifact: type });
}
