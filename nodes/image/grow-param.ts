import * as z from 'zod';

/** A param that lets a mask reach further than what was found. */
export function growParam(pixels: number) {
  return z.int().min(0).max(64).default(pixels).meta({
    title: 'Grow',
    description: 'Pixels by which the mask reaches further to all sides.',
    step: 1,
  });
}
