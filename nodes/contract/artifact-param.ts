import * as z from 'zod';

const descriptions = {
  image: 'A picture file, kept by its content.',
  mask: 'A picture file, kept by its content.',
  direction: 'A saved direction, kept by its content.',
} as const;

/** A param that names a stored value by its hash. A workflow file may hold a path there; a run swaps it for the hash. */
export function artifactParam(type: 'image' | 'mask' | 'direction', title: string) {
  return z
    .string()
    .regex(/^[0-9a-f]{64}$/, type === 'direction' ? 'Choose a direction.' : 'Choose a file.')
    .meta({ title, description: descriptions[type], artifact: type });
}
