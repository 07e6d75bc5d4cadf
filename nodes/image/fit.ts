import * as z from 'zod';

/** How a picture is brought to another shape. */
export const fitSchema = z.enum(['cover', 'contain', 'fill']);
export type Fit = z.infer<typeof fitSchema>;

/** A param that says how a picture is brought to another shape. */
export function fitParam() {
  return fitSchema.default('cover').meta({
    title: 'Fit',
    description: 'Cover crops what sticks out, contain adds bars, fill squashes the picture.',
  });
}
