import * as z from 'zod';

/** The pack that every clone holds. */
export const embeddedPack = 'shapes';

/**
 * A param that names a model pack.
 *
 * @param preferred the pack to begin with, for what the one that every clone holds cannot do
 */
export function packParam(preferred = embeddedPack) {
  return z.string().min(1).max(100).default(preferred).meta({
    title: 'Pack',
    description: 'The model pack whose weights do the work.',
    widget: 'pack',
  });
}
