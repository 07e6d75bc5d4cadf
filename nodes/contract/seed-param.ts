import * as z from 'zod';

/** A param that fixes all randomness of a node. */
export function seedParam() {
  return z.int().min(0).max(0xffffffff).default(0).meta({
    title: 'Seed',
    description: 'The same seed gives the same result.',
    step: 1,
  });
}
