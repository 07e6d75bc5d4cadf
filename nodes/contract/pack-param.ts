import * as z from 'zod';

/** The pack that every clone holds. */
export const embeddedPack = 'shapes';

/** A param that names a model pack. */
export function packParam() {
  return z.string().min(1).max(100).default(embeddedPack).meta({
    title: 'Pack',
    description: 'The model pack whose weights do the work.',
    widget: 'pack',
  });
}
