import * as z from 'zod';

/** A param that lets a mask reach further than what was found. */
export function growParam(pixels: number) {
  return z.int().min(0).max(64).default(pixels).meta({
    title: 'Grow',
    description: 'How much further the mask reaches to all sides.',
    step: 1,
    unit: 'px',
  });
}
